/**
 * Watches the ids that a reader of a live stream sees: each must come once, and in order. A snapshot begins a
 * sequence; another one within it means that the reader could not go on where it was.
 */
export class Sequence {
  #last: number | null = null;
  readonly problems: string[] = [];

  /** The last id that was seen; `null` before there is one. */
  get last(): number | null {
    return this.#last;
  }

  /** A snapshot came, which tells of everything up to this id. */
  snapshot(upTo: number): void {
    if (this.#last !== null) this.problems.push(`began again at ${upTo}, after ${this.#last}`);
    this.#last = upTo;
  }

  /** An entry came. */
  entry(id: number): void {
    const last = this.#last;
    if (last === null) this.problems.push(`${id} came before a snapshot`);
    else if (id <= last) this.problems.push(`${id} came again, after ${last}`);
    else if (id > last + 1) this.problems.push(`${id} came after ${last}: ${id - last - 1} are missing`);
    this.#last = Math.max(id, last ?? 0);
  }
}
