import type { CabinetView } from "../trace/step-data.ts";
import type { SessionRecord } from "../trace/vocabulary.ts";
import type { Redis } from "./redis.ts";
import type { Cabinet, RecordChange, SessionStore } from "./session-store.ts";

/**
 * What may be thrown away when, of all labs: written beside the scripts, never in one, since each touches one lab only.
 * A hint: whether something is thrown away is decided by the time that stands with it.
 */
const GARBAGE = { records: "cabinet:garbage:records", denied: "cabinet:garbage:denied" } as const;

type Heap = keyof typeof GARBAGE;

/** Writes a record, its day of garbage before it, and its place in the order of age. */
const WRITE = `
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
  redis.call('ZADD', KEYS[2], ARGV[2], ARGV[1])
  redis.call('EXPIRE', KEYS[1], ARGV[4])
  redis.call('EXPIRE', KEYS[2], ARGV[4])
`;

/**
 * Puts a changed record in the place of the one that it was made from: 1. Where that is another by now, what it is; where it
 * is gone, nothing. A change is made here in JavaScript, since Lua's JSON keeps neither order nor precision.
 */
const UPDATE = `
  local kept = redis.call('HGET', KEYS[1], ARGV[1])
  if kept ~= ARGV[2] then return kept end
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
  redis.call('EXPIRE', KEYS[1], ARGV[4])
  redis.call('EXPIRE', KEYS[2], ARGV[4])
  return 1
`;

/** Removes a record from both; gives what it was. */
const REMOVE = `
  local kept = redis.call('HGET', KEYS[1], ARGV[1])
  redis.call('ZREM', KEYS[2], ARGV[1])
  redis.call('HDEL', KEYS[1], ARGV[1])
  return kept
`;

/** Puts a token's id on the list until that time at least. */
const DENY = `
  redis.call('ZADD', KEYS[1], 'GT', ARGV[2], ARGV[1])
  redis.call('EXPIRE', KEYS[1], ARGV[3])
`;

/** Takes what is due off the list of garbage, the longest overdue first. */
const TAKE_DUE = `
  local due = redis.call('ZRANGE', KEYS[1], '-inf', ARGV[1], 'BYSCORE', 'LIMIT', 0, ARGV[2])
  if #due > 0 then redis.call('ZREM', KEYS[1], unpack(due)) end
  return due
`;

/** Removes records whose day of garbage has come; a record that was written again meanwhile has another. */
const THROW_RECORDS = `
  local gone = 0
  for n = 2, #ARGV do
    local kept = redis.call('HGET', KEYS[1], ARGV[n])
    if kept and tonumber(string.match(kept, '^[^ ]+')) <= tonumber(ARGV[1]) then
      redis.call('HDEL', KEYS[1], ARGV[n])
      redis.call('ZREM', KEYS[2], ARGV[n])
      gone = gone + 1
    end
  end
  return gone
`;

/** The same for denied tokens. */
const THROW_DENIED = `
  local gone = 0
  for n = 2, #ARGV do
    local kept = redis.call('ZSCORE', KEYS[1], ARGV[n])
    if kept and tonumber(kept) <= tonumber(ARGV[1]) then
      gone = gone + redis.call('ZREM', KEYS[1], ARGV[n])
    end
  end
  return gone
`;

/** How many pieces of garbage are taken at once. */
const ARMFUL = 1000;

/** Session records in Redis. */
export class RedisSessionStore implements SessionStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    this.#redis = redis;
  }

  async read(cabinet: Cabinet, id: string): Promise<SessionRecord | null> {
    const kept = await this.#redis.ask<string | null>("HGET", this.#records(cabinet), id);
    return kept === null ? null : parse(kept);
  }

  async write(cabinet: Cabinet, record: SessionRecord, keepUntil: number): Promise<void> {
    const kept = keptText(record, keepUntil);
    await Promise.all([
      this.#redis.ask("ZADD", GARBAGE.records, String(keepUntil), piece(cabinet, record.id)),
      this.#redis.run(
        WRITE,
        [this.#records(cabinet), this.#ages(cabinet)],
        [record.id, String(record.createdAt), kept, this.#redis.keptFor],
      ),
    ]);
  }

  async update(
    cabinet: Cabinet,
    id: string,
    change: RecordChange,
    keepUntil: number,
  ): Promise<SessionRecord | null> {
    const keys = [this.#records(cabinet), this.#ages(cabinet)];
    let kept = await this.#redis.ask<string | null>("HGET", this.#records(cabinet), id);
    if (kept === null) return null;
    await this.#redis.ask("ZADD", GARBAGE.records, String(keepUntil), piece(cabinet, id));
    // Each time round somebody else's change was kept, so that all come to an end.
    while (kept !== null) {
      const changed: string = keptText(change(parse(kept)), keepUntil);
      const found: string | number | null = await this.#redis.run(UPDATE, keys, [
        id,
        kept,
        changed,
        this.#redis.keptFor,
      ]);
      if (found === 1) return parse(changed);
      kept = typeof found === "string" ? found : null;
    }
    return null;
  }

  async remove(cabinet: Cabinet, id: string): Promise<SessionRecord | null> {
    const keys = [this.#records(cabinet), this.#ages(cabinet)];
    const kept = await this.#redis.run<string | null>(REMOVE, keys, [id]);
    return kept === null ? null : parse(kept);
  }

  async list(cabinet: Cabinet): Promise<SessionRecord[]> {
    const kept = await this.#redis.ask<string[]>("HVALS", this.#records(cabinet));
    return kept.map(parse).toSorted(oldestFirst);
  }

  async labels(cabinet: Cabinet, limit: number): Promise<CabinetView> {
    const ages = this.#ages(cabinet);
    const [labels, total] = await Promise.all([
      limit > 0 ? this.#redis.ask<string[]>("ZRANGE", ages, "0", String(limit - 1)) : [],
      this.#redis.ask<number>("ZCARD", ages),
    ]);
    return { partition: cabinet.partition, labels, total };
  }

  async deny(cabinet: Cabinet, tokenId: string, keepUntil: number): Promise<void> {
    await Promise.all([
      this.#redis.ask("ZADD", GARBAGE.denied, "GT", String(keepUntil), piece(cabinet, tokenId)),
      this.#redis.run(DENY, [this.#denied(cabinet)], [tokenId, String(keepUntil), this.#redis.keptFor]),
    ]);
  }

  async isDenied(cabinet: Cabinet, tokenId: string): Promise<boolean> {
    return (await this.#redis.ask("ZSCORE", this.#denied(cabinet), tokenId)) !== null;
  }

  async denied(cabinet: Cabinet): Promise<string[]> {
    return (await this.#redis.ask<string[]>("ZRANGE", this.#denied(cabinet), "0", "-1")).toSorted();
  }

  async clear(cabinet: Cabinet): Promise<void> {
    // Of one lab, so one command. What the list of garbage still says of it is found to be gone when it is due.
    await this.#redis.ask("DEL", this.#records(cabinet), this.#ages(cabinet), this.#denied(cabinet));
  }

  async collectGarbage(now: number, limit: number): Promise<number> {
    return (await this.#collect("records", now, limit)) + (await this.#collect("denied", now, limit));
  }

  async #collect(heap: Heap, now: number, limit: number): Promise<number> {
    let gone = 0;
    while (gone < limit) {
      const armful = Math.min(limit - gone, ARMFUL);
      const due = await this.#redis.run<string[]>(TAKE_DUE, [GARBAGE[heap]], [String(now), String(armful)]);
      gone += await this.#throwAway(heap, due, now);
      if (due.length < armful) break;
    }
    return gone;
  }

  /** Throws pieces of garbage away, one cabinet after another. */
  async #throwAway(heap: Heap, due: readonly string[], now: number): Promise<number> {
    const cabinets = new Map<string, { cabinet: Cabinet; ids: string[] }>();
    for (const text of due) {
      const [lab, partition, id] = JSON.parse(text) as [string, string, string];
      const name = JSON.stringify([lab, partition]);
      const found = cabinets.get(name) ?? { cabinet: { lab, partition }, ids: [] };
      found.ids.push(id);
      cabinets.set(name, found);
    }
    const counts = [...cabinets.values()].map(({ cabinet, ids }) =>
      heap === "records"
        ? this.#redis.run<number>(
            THROW_RECORDS,
            [this.#records(cabinet), this.#ages(cabinet)],
            [String(now), ...ids],
          )
        : this.#redis.run<number>(THROW_DENIED, [this.#denied(cabinet)], [String(now), ...ids]),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }

  #records({ lab, partition }: Cabinet): string {
    return this.#redis.key(lab, "records", partition);
  }

  #ages({ lab, partition }: Cabinet): string {
    return this.#redis.key(lab, "ages", partition);
  }

  #denied({ lab, partition }: Cabinet): string {
    return this.#redis.key(lab, "denied", partition);
  }
}

/** A piece of garbage, so that its parts are found again whatever they are made of. */
const piece = ({ lab, partition }: Cabinet, id: string): string => JSON.stringify([lab, partition, id]);

/** A record behind the time until which it has to be kept. */
const keptText = (record: SessionRecord, keepUntil: number): string =>
  `${keepUntil} ${JSON.stringify(record)}`;

/** The record after its day of garbage. */
const parse = (kept: string): SessionRecord => JSON.parse(kept.slice(kept.indexOf(" ") + 1)) as SessionRecord;

const oldestFirst = (a: SessionRecord, b: SessionRecord): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
