import type { CabinetView } from "../trace/step-data.ts";
import type { SessionRecord } from "../trace/vocabulary.ts";

/** One cabinet: the memory of a service of a lab (`A`, `B`, `C`), or the lab's shared store. */
export interface Cabinet {
  lab: string;
  partition: string;
}

/**
 * A store cannot be reached. Thrown by a store, since it can happen to any operation; told apart by its `code`,
 * because bundles evaluate this class more than once.
 */
export class StoreUnavailable extends Error {
  readonly code = "store-unavailable";
}

/** Whether an error says that a store cannot be reached. */
export const isStoreUnavailable = (error: unknown): boolean =>
  (error as Partial<StoreUnavailable> | null)?.code === "store-unavailable";

/** What a record is to be, given what it is. Id and creation stay as they are. */
export type RecordChange = (record: SessionRecord) => SessionRecord;

/**
 * Where session records stand. Every implementation passes `sessionStoreContract`.
 *
 * The store keeps and finds; it never judges. Expiry in the record is the model's business, by the lab's clock;
 * `keepUntil` (milliseconds, the host's clock) only says when the store may throw a record away.
 */
export interface SessionStore {
  /** The record with that id, or `null`. */
  read(cabinet: Cabinet, id: string): Promise<SessionRecord | null>;
  /** Writes a new record under its own id. A record that is there is changed by {@link SessionStore.update}. */
  write(cabinet: Cabinet, record: SessionRecord, keepUntil: number): Promise<void>;
  /**
   * Changes the record with that id: atomically, from what it is at that moment, so that no other change is lost and a
   * record that was removed meanwhile does not come back.
   *
   * @param change what the record is to be. Pure: it may be asked again where somebody else was faster.
   * @returns the record as it was written, or `null` where there is none; then nothing was written.
   */
  update(
    cabinet: Cabinet,
    id: string,
    change: RecordChange,
    keepUntil: number,
  ): Promise<SessionRecord | null>;
  /** Removes a record; the record as it was, or `null` where there is none. */
  remove(cabinet: Cabinet, id: string): Promise<SessionRecord | null>;
  /** All records of one cabinet, oldest first. A cabinet is small: the quota of a lab bounds it. */
  list(cabinet: Cabinet): Promise<SessionRecord[]>;
  /** The first `limit` labels, oldest first, and the number of all: cheap enough for every request. */
  labels(cabinet: Cabinet, limit: number): Promise<CabinetView>;
  /** Puts a token's id on the cabinet's list of revoked tokens. */
  deny(cabinet: Cabinet, tokenId: string, keepUntil: number): Promise<void>;
  /** Whether a token's id stands on that list. */
  isDenied(cabinet: Cabinet, tokenId: string): Promise<boolean>;
  /** That list, in the order of the ids. */
  denied(cabinet: Cabinet): Promise<string[]>;
  /** Empties one cabinet, its list of revoked tokens too. */
  clear(cabinet: Cabinet): Promise<void>;
  /** Throws away what may go by the host's clock: at most `limit` records, and as many denied ids; how many went. */
  collectGarbage(now: number, limit: number): Promise<number>;
}
