/** The ids that an entry gets when it is appended. */
export interface EntryIds {
  /** Counts all entries of the lab, from 1, without a gap: the `id:` of the live stream. */
  entry: number;
  /** The number of the next exchange, from 1, without a gap. */
  exchange: number;
}

/** A stored entry. `kind` says whether it used up a number of an exchange; `json` is the entry as it goes on the wire. */
export interface JournalEntry {
  id: number;
  kind: "exchange" | "state";
  json: string;
}

/** How much of a lab's past is kept, at the most. The oldest entries go first; of a long past, some at once. */
export interface JournalLimits {
  entries: number;
  bytes: number;
}

/**
 * The append-only list of a lab's events. Every implementation passes `journalContract`.
 *
 * `append` gives the ids and the entry becomes visible in one atomic step; `make` may be called again if another
 * writer was faster, so it must be pure but for its result.
 */
export interface Journal {
  append(lab: string, kind: JournalEntry["kind"], make: (ids: EntryIds) => string): Promise<JournalEntry>;
  /** Entries with an id above `after`, oldest first, at most `limit`. */
  readAfter(lab: string, after: number, limit: number): Promise<JournalEntry[]>;
  /** The newest `limit` entries of a kind with an id of at most `upTo`, oldest first. */
  readLast(lab: string, kind: JournalEntry["kind"], limit: number, upTo: number): Promise<JournalEntry[]>;
  /** One exchange by its number, or `null` where it is unknown or forgotten. */
  readExchange(lab: string, exchange: number): Promise<JournalEntry | null>;
  /** The ids of the oldest entry kept and of the newest; both 0 where there is none. */
  range(lab: string): Promise<{ oldest: number; newest: number }>;
  /** Calls `wake` after each append to this lab, wherever it was made, until the returned function is called. */
  subscribe(lab: string, wake: () => void): () => void;
  /** Forgets a lab's entries; its numbers go on. */
  forget(lab: string): Promise<void>;
  /** Forgets a lab wholly. */
  remove(lab: string): Promise<void>;
}
