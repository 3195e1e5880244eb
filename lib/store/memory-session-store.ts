import type { CabinetView } from "../trace/step-data.ts";
import type { SessionRecord } from "../trace/vocabulary.ts";
import type { Cabinet, RecordChange, SessionStore } from "./session-store.ts";

interface Kept {
  /** Text, so that nobody outside can change it. */
  json: string;
  keepUntil: number;
}

/** Session records in the memory of this process: gone when it ends. For tests. */
export class MemorySessionStore implements SessionStore {
  readonly #cabinets = new Map<string, Map<string, Kept>>();
  readonly #denied = new Map<string, Map<string, number>>();

  async read(cabinet: Cabinet, id: string): Promise<SessionRecord | null> {
    const kept = this.#open(cabinet).get(id);
    return kept ? parse(kept) : null;
  }

  async write(cabinet: Cabinet, record: SessionRecord, keepUntil: number): Promise<void> {
    this.#open(cabinet).set(record.id, { json: JSON.stringify(record), keepUntil });
  }

  async update(
    cabinet: Cabinet,
    id: string,
    change: RecordChange,
    keepUntil: number,
  ): Promise<SessionRecord | null> {
    const kept = this.#open(cabinet).get(id);
    if (!kept) return null;
    const json = JSON.stringify(change(parse(kept)));
    this.#open(cabinet).set(id, { json, keepUntil });
    return parse({ json, keepUntil });
  }

  async remove(cabinet: Cabinet, id: string): Promise<SessionRecord | null> {
    const kept = this.#open(cabinet).get(id);
    this.#open(cabinet).delete(id);
    return kept ? parse(kept) : null;
  }

  async list(cabinet: Cabinet): Promise<SessionRecord[]> {
    return [...this.#open(cabinet).values()].map(parse).toSorted(oldestFirst);
  }

  async labels(cabinet: Cabinet, limit: number): Promise<CabinetView> {
    const ids = (await this.list(cabinet)).map((record) => record.id);
    return { partition: cabinet.partition, labels: ids.slice(0, limit), total: ids.length };
  }

  async deny(cabinet: Cabinet, tokenId: string, keepUntil: number): Promise<void> {
    const key = keyOf(cabinet);
    const list = this.#denied.get(key) ?? new Map<string, number>();
    this.#denied.set(key, list.set(tokenId, Math.max(keepUntil, list.get(tokenId) ?? keepUntil)));
  }

  async isDenied(cabinet: Cabinet, tokenId: string): Promise<boolean> {
    return this.#denied.get(keyOf(cabinet))?.has(tokenId) ?? false;
  }

  async denied(cabinet: Cabinet): Promise<string[]> {
    return [...(this.#denied.get(keyOf(cabinet))?.keys() ?? [])].toSorted();
  }

  async clear(cabinet: Cabinet): Promise<void> {
    this.#cabinets.delete(keyOf(cabinet));
    this.#denied.delete(keyOf(cabinet));
  }

  async collectGarbage(now: number, limit: number): Promise<number> {
    const records = throwAway(this.#cabinets.values(), ({ keepUntil }) => keepUntil, now, limit);
    return records + throwAway(this.#denied.values(), (keepUntil) => keepUntil, now, limit);
  }

  #open(cabinet: Cabinet): Map<string, Kept> {
    const key = keyOf(cabinet);
    const records = this.#cabinets.get(key) ?? new Map<string, Kept>();
    this.#cabinets.set(key, records);
    return records;
  }
}

/** Throws away what is overdue, the longest overdue first; how many went. */
function throwAway<T>(
  kept: Iterable<Map<string, T>>,
  keepUntil: (value: T) => number,
  now: number,
  limit: number,
): number {
  const overdue = [...kept]
    .flatMap((map) => [...map].map(([id, value]) => ({ map, id, until: keepUntil(value) })))
    .filter(({ until }) => until <= now)
    .toSorted((a, b) => a.until - b.until)
    .slice(0, limit);
  for (const { map, id } of overdue) map.delete(id);
  return overdue.length;
}

const keyOf = ({ lab, partition }: Cabinet): string => JSON.stringify([lab, partition]);

const parse = (kept: Kept): SessionRecord => JSON.parse(kept.json) as SessionRecord;

const oldestFirst = (a: SessionRecord, b: SessionRecord): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
