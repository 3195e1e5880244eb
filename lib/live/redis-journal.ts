import { Lru } from "../core/lru.ts";
import type { EntryIds, Journal, JournalEntry, JournalLimits } from "./journal.ts";
import { APPEND, FORGET, READ_EXCHANGE, READ_LAST } from "./redis-journal-scripts.ts";
import { type Channels, RedisWakes } from "./redis-wakes.ts";

/** What the journal asks of a Redis server; `Redis` in lib/store does it. */
export interface JournalRedis {
  /** After how many seconds a key goes that nobody has written. */
  readonly keptFor: string;
  key(lab: string, ...names: string[]): string;
  ask<Reply>(...command: string[]): Promise<Reply>;
  run<Reply>(script: string, keys: readonly string[], args?: readonly string[]): Promise<Reply>;
}

interface Waiting {
  kind: JournalEntry["kind"];
  make: (ids: EntryIds) => string;
  resolve: (entry: JournalEntry) => void;
  reject: (error: unknown) => void;
}

/** The numbers that a lab has given out. */
type Counters = EntryIds;

/** One attempt at a batch: what was made, and what could not be. */
interface Attempt {
  made: { waiting: Waiting; entry: JournalEntry }[];
  failed: { waiting: Waiting; error: unknown }[];
}

/** From how many entries on a past is long: then an eighth of it goes at once, since trimming costs too. */
const LONG = 64;

/** How many entries go to the server together. */
const BATCH = 64;

/** How many labs' counters a process remembers. To have forgotten them costs one more round trip. */
const REMEMBERED = 5000;

/**
 * A journal in Redis: a stream for each lab, whose entries have the ids `<entry>-0`. Any number of processes write and
 * wake each other.
 */
export class RedisJournal implements Journal {
  readonly #redis: JournalRedis;
  readonly #limits: readonly string[];
  readonly #writer: string;
  readonly #wakes: RedisWakes;
  /** Guesses of the counters: the server has the last word. */
  readonly #counters = new Lru<string, Counters>(REMEMBERED);
  /** What waits in this process, by lab. A lab's entries go one batch at a time, so that many share a round trip. */
  readonly #queues = new Map<string, Waiting[]>();

  /** @param writer the name of this process among all that write. */
  constructor(redis: JournalRedis, channels: Channels, limits: JournalLimits, writer: string) {
    this.#redis = redis;
    this.#writer = writer;
    const rest = limits.entries >= LONG ? 7 / 8 : 1;
    const all = [limits.entries, limits.bytes, limits.entries * rest, limits.bytes * rest];
    this.#limits = [...all.map(String), redis.keptFor];
    this.#wakes = new RedisWakes(
      channels,
      (lab) => this.#channel(lab),
      (lab) => this.#newest(lab),
    );
  }

  append(lab: string, kind: JournalEntry["kind"], make: (ids: EntryIds) => string): Promise<JournalEntry> {
    return new Promise((resolve, reject) => {
      const waiting = { kind, make, resolve, reject };
      const queue = this.#queues.get(lab);
      if (queue) return void queue.push(waiting);
      const started = [waiting];
      this.#queues.set(lab, started);
      void this.#work(lab, started);
    });
  }

  async readAfter(lab: string, after: number, limit: number): Promise<JournalEntry[]> {
    const from = String(after + 1);
    return entries(
      await this.#redis.ask("XRANGE", this.#redis.key(lab, "entries"), from, "+", "COUNT", String(limit)),
    );
  }

  async readLast(
    lab: string,
    kind: JournalEntry["kind"],
    limit: number,
    upTo: number,
  ): Promise<JournalEntry[]> {
    const keys = [this.#redis.key(lab, "entries"), this.#redis.key(lab, kind)];
    return entries(await this.#redis.run(READ_LAST, keys, [String(limit), String(upTo)]));
  }

  async readExchange(lab: string, exchange: number): Promise<JournalEntry | null> {
    const keys = ["book", "entries", "exchange"].map((name) => this.#redis.key(lab, name));
    return entries(await this.#redis.run(READ_EXCHANGE, keys, [String(exchange)]))[0] ?? null;
  }

  async range(lab: string): Promise<{ oldest: number; newest: number }> {
    const [entry, kept] = (
      await this.#redis.ask<(string | null)[]>("HMGET", this.#redis.key(lab, "book"), "entry", "kept")
    ).map(Number);
    return entry && kept ? { oldest: entry - kept + 1, newest: entry } : { oldest: 0, newest: 0 };
  }

  subscribe(lab: string, wake: () => void): () => void {
    return this.#wakes.add(lab, wake);
  }

  async forget(lab: string): Promise<void> {
    await this.#redis.run(FORGET, this.#keys(lab));
  }

  async remove(lab: string): Promise<void> {
    await this.#redis.ask("DEL", ...this.#keys(lab));
  }

  /** Appends what waits until nothing does. */
  async #work(lab: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, BATCH);
      try {
        await this.#appendAll(lab, batch);
      } catch (error) {
        // Whether the server has it nobody knows: it is not acknowledged, and the next who appends is told the counters.
        for (const { reject } of batch) reject(error);
      }
    }
    this.#queues.delete(lab);
  }

  /** Appends a batch; makes it again with the right numbers when another process was faster. */
  async #appendAll(lab: string, batch: readonly Waiting[]): Promise<void> {
    for (;;) {
      const counters = this.#counters.get(lab) ?? { entry: 0, exchange: 0 };
      const { made, failed } = attempt(batch, counters);
      const args = [this.#channel(lab), this.#writer, String(counters.entry), String(counters.exchange)];
      args.push(...this.#limits);
      for (const { entry } of made) args.push(entry.kind, entry.json);
      const [entry = 0, exchange = 0, done] = await this.#redis.run<number[]>(APPEND, this.#keys(lab), args);
      this.#counters.set(lab, { entry, exchange });
      if (!done) continue;
      for (const one of made) one.waiting.resolve(one.entry);
      // Only now is it known that they failed with the numbers that they would have had.
      for (const { waiting, error } of failed) waiting.reject(error);
      return;
    }
  }

  async #newest(lab: string): Promise<number> {
    return Number((await this.#redis.ask<string | null>("HGET", this.#redis.key(lab, "book"), "entry")) ?? 0);
  }

  #channel(lab: string): string {
    return this.#redis.key(lab, "wake");
  }

  #keys(lab: string): string[] {
    return ["book", "entries", "sizes", "exchange", "state"].map((name) => this.#redis.key(lab, name));
  }
}

/** Makes entries with the numbers that follow the counters. The maker's own fault uses up no number. */
function attempt(batch: readonly Waiting[], counters: Counters): Attempt {
  const { made, failed }: Attempt = { made: [], failed: [] };
  let { entry: id, exchange } = counters;
  for (const waiting of batch) {
    const { kind, make } = waiting;
    try {
      const json = make({ entry: id + 1, exchange: exchange + 1 });
      id += 1;
      if (kind === "exchange") exchange += 1;
      made.push({ waiting, entry: { id, kind, json } });
    } catch (error) {
      failed.push({ waiting, error });
    }
  }
  return { made, failed };
}

/** A stream's entries: each has one field, named after its kind. */
const entries = (found: [string, [string, string]][]): JournalEntry[] =>
  found.map(([id, [kind, json]]) => ({
    id: Number.parseInt(id, 10),
    kind: kind as JournalEntry["kind"],
    json,
  }));
