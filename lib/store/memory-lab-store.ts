import type { LabStore, Versioned } from "./lab-store.ts";

interface Kept {
  /** Text, so that nobody outside can change it. */
  json: string;
  version: number;
  usedAt: number;
}

/** Labs in the memory of this process: gone when it ends. For tests. */
export class MemoryLabStore<T> implements LabStore<T> {
  readonly #labs = new Map<string, Kept>();
  readonly #counters = new Map<string, Map<string, number>>();

  async create(id: string, value: T, now: number): Promise<boolean> {
    if (this.#labs.has(id)) return false;
    this.#labs.set(id, { json: JSON.stringify(value), version: 1, usedAt: now });
    return true;
  }

  async read(id: string): Promise<Versioned<T> | null> {
    const kept = this.#labs.get(id);
    return kept ? { value: JSON.parse(kept.json) as T, version: kept.version } : null;
  }

  async replace(id: string, version: number, value: T): Promise<boolean> {
    const kept = this.#labs.get(id);
    if (kept?.version !== version) return false;
    kept.json = JSON.stringify(value);
    kept.version += 1;
    return true;
  }

  async increment(id: string, counter: string): Promise<number> {
    const counters = this.#counters.get(id) ?? new Map<string, number>();
    const value = (counters.get(counter) ?? 0) + 1;
    this.#counters.set(id, counters.set(counter, value));
    return value;
  }

  async resetCounter(id: string, counter: string): Promise<void> {
    this.#counters.get(id)?.delete(counter);
  }

  async counter(id: string, counter: string): Promise<number> {
    return this.#counters.get(id)?.get(counter) ?? 0;
  }

  async touch(id: string, now: number): Promise<void> {
    const kept = this.#labs.get(id);
    if (kept) kept.usedAt = now;
  }

  async idleSince(cutoff: number, limit: number): Promise<string[]> {
    return [...this.#labs]
      .filter(([, kept]) => kept.usedAt < cutoff)
      .toSorted(([, a], [, b]) => a.usedAt - b.usedAt)
      .slice(0, limit)
      .map(([id]) => id);
  }

  async remove(id: string): Promise<boolean> {
    this.#counters.delete(id);
    return this.#labs.delete(id);
  }
}
