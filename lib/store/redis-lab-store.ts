import type { LabStore, Versioned } from "./lab-store.ts";
import type { Redis } from "./redis.ts";

/** All labs by when they were last used. Of no lab, so it is written beside the scripts, never in one. */
const BY_USE = "cabinet:labs";

/** Makes the document, if there is none: 1 or 0. */
const CREATE = `
  if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
  redis.call('HSET', KEYS[1], 'version', 1, 'document', ARGV[1])
  redis.call('EXPIRE', KEYS[1], ARGV[2])
  return 1
`;

/** Replaces the document, if it still has the version that is named: 1 or 0. */
const REPLACE = `
  if redis.call('HGET', KEYS[1], 'version') ~= ARGV[1] then return 0 end
  redis.call('HINCRBY', KEYS[1], 'version', 1)
  redis.call('HSET', KEYS[1], 'document', ARGV[2])
  redis.call('EXPIRE', KEYS[1], ARGV[3])
  return 1
`;

/** Adds one to a counter. First of all: after its first write a script is not refused any more when memory is full. */
const INCREMENT = `
  local value = redis.call('HINCRBY', KEYS[1], ARGV[1], 1)
  redis.call('EXPIRE', KEYS[1], ARGV[2])
  return value
`;

/** Removes a lab's counters and its document: 1 if there was one. */
const REMOVE = `
  redis.call('DEL', KEYS[2])
  return redis.call('DEL', KEYS[1])
`;

/** Labs in Redis. */
export class RedisLabStore<T> implements LabStore<T> {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async create(id: string, value: T, now: number): Promise<boolean> {
    // First the index: a lab that is not in it would never be dropped.
    const [, made] = await Promise.all([
      this.#redis.ask("ZADD", BY_USE, "NX", String(now), id),
      this.#redis.run<number>(CREATE, [this.#document(id)], [JSON.stringify(value), this.#redis.keptFor]),
    ]);
    return made === 1;
  }

  async read(id: string): Promise<Versioned<T> | null> {
    const [version, document] = await this.#redis.ask<(string | null)[]>(
      "HMGET",
      this.#document(id),
      "version",
      "document",
    );
    return version && document ? { value: JSON.parse(document) as T, version: Number(version) } : null;
  }

  async replace(id: string, version: number, value: T): Promise<boolean> {
    const args = [String(version), JSON.stringify(value), this.#redis.keptFor];
    return (await this.#redis.run<number>(REPLACE, [this.#document(id)], args)) === 1;
  }

  increment(id: string, counter: string): Promise<number> {
    return this.#redis.run<number>(INCREMENT, [this.#counters(id)], [counter, this.#redis.keptFor]);
  }

  async resetCounter(id: string, counter: string): Promise<void> {
    await this.#redis.ask("HDEL", this.#counters(id), counter);
  }

  async counter(id: string, counter: string): Promise<number> {
    return Number((await this.#redis.ask<string | null>("HGET", this.#counters(id), counter)) ?? 0);
  }

  async touch(id: string, now: number): Promise<void> {
    await Promise.all([
      this.#redis.ask("ZADD", BY_USE, "XX", String(now), id),
      this.#redis.ask("EXPIRE", this.#document(id), this.#redis.keptFor),
      this.#redis.ask("EXPIRE", this.#counters(id), this.#redis.keptFor),
    ]);
  }

  idleSince(cutoff: number, limit: number): Promise<string[]> {
    return this.#redis.ask("ZRANGE", BY_USE, "-inf", `(${cutoff}`, "BYSCORE", "LIMIT", "0", String(limit));
  }

  async remove(id: string): Promise<boolean> {
    const gone = await this.#redis.run<number>(REMOVE, [this.#document(id), this.#counters(id)]);
    // The index last: if this process dies in between, the lab is still found and removed again.
    await this.#redis.ask("ZREM", BY_USE, id);
    return gone === 1;
  }

  #document(id: string): string {
    return this.#redis.key(id, "lab");
  }

  #counters(id: string): string {
    return this.#redis.key(id, "counters");
  }
}
