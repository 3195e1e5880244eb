import type { RedisConnection } from "./redis-connection.ts";
import { answered, type RedisLink } from "./redis-link.ts";

/** Who listens to a channel. */
interface Ear {
  hear: () => void;
  onOpen: () => void;
}

/**
 * Messages of a Redis server (pub/sub), on a connection of their own. They are not kept: what is said while nobody
 * listens, or while the connection is lost, is lost. So a listener is told of both.
 */
export class RedisChannels {
  readonly #link: RedisLink;
  readonly #ears = new Map<string, Ear>();
  readonly #onMessage = (_message: string, channel: string): void => this.#ears.get(channel)?.hear();

  constructor(link: RedisLink) {
    this.#link = link.duplicate({
      onOpen: (connection) => void this.#subscribe(connection, [...this.#ears.keys()]),
      // Who cannot read any more had better find out now.
      onLost: () => this.#ears.forEach(({ hear }) => hear()),
    });
  }

  /**
   * Listens to a channel, until the returned function is called. One listener for each channel.
   *
   * @param hear called for each message, and when the connection is lost.
   * @param onOpen called each time when from now on messages are heard: what was said before was not.
   */
  listen(channel: string, hear: () => void, onOpen: () => void): () => void {
    const ear = { hear, onOpen };
    this.#ears.set(channel, ear);
    if (this.#link.connection) void this.#subscribe(this.#link.connection, [channel]);
    return () => {
      if (this.#ears.get(channel) !== ear) return;
      this.#ears.delete(channel);
      const gone = this.#link.connection?.node.unsubscribe(channel, this.#onMessage);
      gone?.catch((error: unknown) => this.#link.drop(error));
    };
  }

  close(): void {
    this.#link.close();
  }

  async #subscribe(connection: RedisConnection, channels: string[]): Promise<void> {
    if (channels.length === 0) return;
    try {
      await answered(connection.node.subscribe(channels, this.#onMessage));
    } catch (error) {
      if (this.#link.connection === connection) this.#link.drop(error);
      return;
    }
    for (const channel of channels) this.#ears.get(channel)?.onOpen();
  }
}
