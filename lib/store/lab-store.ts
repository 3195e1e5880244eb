/** A stored document with the version that a writer has to name. */
export interface Versioned<T> {
  value: T;
  version: number;
}

/**
 * Where labs are kept, as documents which only `lib/lab` understands. Every implementation passes `labStoreContract`.
 * One record at a time: a change names the version that it was made from, and is made again when somebody was faster.
 */
export interface LabStore<T> {
  /** Keeps a new document; `false` if the id is taken. `now` in milliseconds by the host's clock. */
  create(id: string, value: T, now: number): Promise<boolean>;
  read(id: string): Promise<Versioned<T> | null>;
  /** Replaces the document if it still has that version; whether it did. */
  replace(id: string, version: number, value: T): Promise<boolean>;
  /** Adds one to a named counter of the lab, atomically, and gives the new value: 1 the first time. */
  increment(id: string, counter: string): Promise<number>;
  /** Sets a named counter of the lab back, so that the next `increment` gives 1. */
  resetCounter(id: string, counter: string): Promise<void>;
  /** The value of a counter; 0 before the first `increment`. */
  counter(id: string, counter: string): Promise<number>;
  /** Notes that the lab was used. */
  touch(id: string, now: number): Promise<void>;
  /** At most `limit` ids of labs not used since `cutoff` (milliseconds), longest unused first. */
  idleSince(cutoff: number, limit: number): Promise<string[]>;
  /** Removes the document and its counters; whether there was one. */
  remove(id: string): Promise<boolean>;
}
