import { Listeners } from "./listeners.ts";

/** Messages between processes; `RedisChannels` in lib/store carries them. */
export interface Channels {
  /** `onOpen` is called each time when from now on messages are heard. */
  listen(channel: string, hear: () => void, onOpen: () => void): () => void;
}

interface Watched {
  listeners: number;
  stop: () => void;
}

/** Wakes the listeners of this process for what any process appends, by one channel for each lab. */
export class RedisWakes {
  readonly #channels: Channels;
  readonly #channelOf: (lab: string) => string;
  readonly #newest: (lab: string) => Promise<number>;
  readonly #listeners = new Listeners();
  readonly #watched = new Map<string, Watched>();

  /** @param newest the number of a lab's entries so far. */
  constructor(
    channels: Channels,
    channelOf: (lab: string) => string,
    newest: (lab: string) => Promise<number>,
  ) {
    this.#channels = channels;
    this.#channelOf = channelOf;
    this.#newest = newest;
  }

  /** Adds a listener of a lab; the returned function, which may be called again, takes it away. */
  add(lab: string, wake: () => void): () => void {
    const watched = this.#watched.get(lab) ?? { listeners: 0, stop: this.#watch(lab) };
    this.#watched.set(lab, watched);
    watched.listeners += 1;
    const remove = this.#listeners.add(lab, wake);
    let listens = true;
    return () => {
      if (!listens) return;
      listens = false;
      remove();
      watched.listeners -= 1;
      if (watched.listeners > 0) return;
      this.#watched.delete(lab);
      watched.stop();
    };
  }

  #watch(lab: string): () => void {
    const wake = (): void => this.#listeners.wake(lab);
    // What was appended before messages are heard, at the start or after a loss, has woken nobody.
    const catchUp = async (): Promise<void> => {
      try {
        if ((await this.#newest(lab)) > 0) wake();
      } catch {
        // Whoever is woken reads, and so finds out by itself.
        wake();
      }
    };
    return this.#channels.listen(this.#channelOf(lab), wake, () => void catchUp());
  }
}
