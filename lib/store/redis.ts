import { createHash } from "node:crypto";
import { isHostStoreUnavailable } from "./host-store.ts";
import type { RedisConnection } from "./redis-connection.ts";
import { answered, type LinkOptions, RedisLink, refused, unavailable } from "./redis-link.ts";
import { isReply, refusalOf } from "./redis-refusals.ts";

/** Commands and scripts for one Redis server. Whatever cannot be asked now fails with `HostStoreUnavailable`, at once. */
export class Redis {
  /** After how many seconds a key goes that nobody has written: a net under what a process left behind that died. */
  readonly keptFor = String(30 * 24 * 60 * 60);
  readonly #link: RedisLink;
  readonly #hashes = new Map<string, string>();

  constructor(options: LinkOptions) {
    this.#link = new RedisLink(options);
  }

  /** The connection, to make another like it. */
  get link(): RedisLink {
    return this.#link;
  }

  /** A key of a lab. All keys of one lab have one hash tag, so that a cluster keeps them together. */
  key(lab: string, ...names: string[]): string {
    return `cabinet:{${lab}}:${names.join(":")}`;
  }

  /** Sends a command; `Reply` is what it answers, as the author promises. */
  ask<Reply = unknown>(...command: string[]): Promise<Reply> {
    const { connection } = this.#link;
    return connection ? this.#send(connection, command) : this.#askFirst(command);
  }

  /**
   * Runs a script, atomically. All keys that it touches are named, and are of one lab.
   *
   * Sent by its hash; the server is told the text only if it does not know it yet.
   */
  async run<Reply = unknown>(
    script: string,
    keys: readonly string[],
    args: readonly string[] = [],
  ): Promise<Reply> {
    const rest = [String(keys.length), ...keys, ...args];
    try {
      return await this.ask<Reply>("EVALSHA", this.#hashOf(script), ...rest);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith("NOSCRIPT")) throw error;
      return this.ask<Reply>("EVAL", script, ...rest);
    }
  }

  close(): void {
    this.#link.close();
  }

  #hashOf(script: string): string {
    const known = this.#hashes.get(script);
    if (known) return known;
    const hash = createHash("sha1").update(script).digest("hex");
    this.#hashes.set(script, hash);
    return hash;
  }

  async #askFirst<Reply>(command: string[]): Promise<Reply> {
    await this.#link.begun;
    const { connection } = this.#link;
    if (!connection) throw unavailable(this.#link.why);
    return this.#send(connection, command);
  }

  async #send<Reply>(connection: RedisConnection, command: string[]): Promise<Reply> {
    try {
      return await answered(connection.send<Reply>(command));
    } catch (error) {
      const isScript = command[0] === "EVALSHA" || command[0] === "EVAL";
      // Not a failure: the script is told to the server and run again.
      const isUnknownScript = error instanceof Error && error.message.startsWith("NOSCRIPT");
      throw isUnknownScript ? error : this.#judge(error, connection, isScript);
    }
  }

  /** What an error means: the server's own word on a command goes on as it is, unless it says that it cannot now. */
  #judge(error: unknown, connection: RedisConnection, isScript: boolean): unknown {
    if (isHostStoreUnavailable(error) || error instanceof TypeError) return error;
    const says = error instanceof Error ? error.message : "";
    const replied = isReply(says);
    const refusal = replied ? refusalOf(says, isScript) : null;
    if (replied && refusal === null) return error;
    // A connection that is silent is given up, and so is a server that is no longer the one to write to.
    const useless = !replied || says.startsWith("READONLY");
    if (useless && this.#link.connection === connection) this.#link.drop(error);
    return refusal === null ? unavailable(error) : refused(refusal);
  }
}
