import { utf8 } from "../core/bytes.ts";
import type { Journal, JournalEntry } from "./journal.ts";
import { frame } from "./sse.ts";
import type { StartTimer } from "./timer.ts";

/** Entries without a gap, read and encoded once for everybody who listens. */
export interface Batch {
  entries: readonly JournalEntry[];
  /** All of them, framed for the wire. */
  bytes: Uint8Array;
}

/** Somebody to whom the new entries of a lab are handed. */
export interface Listener {
  /** The id of the last entry that this listener has. */
  readonly position: number;
  /** Takes new entries; the first may be one that the listener has already. */
  deliver(batch: Batch): void;
  /** Entries are gone that the listener has not had. It is handed nothing more. */
  lose(): void;
  /** The journal cannot be read. The listener is handed nothing more. */
  fail(error: unknown): void;
}

/** How many entries are read and handed on at once. */
export const BATCH = 64;

/** The frames of entries, each named after its kind. */
export const encodeEntries = (entries: readonly JournalEntry[]): Uint8Array =>
  utf8(entries.map(({ id, kind, json }) => frame({ id, event: kind, data: json })).join(""));

/**
 * Reads the new entries of one lab once, however many listen.
 *
 * The first entry after a pause is handed on at once; those that follow within `gatherMs` go together, so that a
 * busy lab costs each listener one write and not one per entry.
 */
export class Hub {
  readonly #listeners = new Set<Listener>();
  readonly #journal: Journal;
  readonly #lab: string;
  readonly #gatherMs: number;
  readonly #start: StartTimer;
  readonly #unsubscribe: () => void;
  #stopTimer: () => void = () => undefined;
  #position: number;
  #busy = false;
  #wanted = false;
  #closed = false;

  constructor(journal: Journal, lab: string, position: number, gatherMs: number, start: StartTimer) {
    this.#journal = journal;
    this.#lab = lab;
    this.#position = position;
    this.#gatherMs = gatherMs;
    this.#start = start;
    this.#unsubscribe = journal.subscribe(lab, () => this.#wake());
    // What was appended before the subscription woke nobody.
    this.#wake();
  }

  /** The id of the last entry that was handed on. */
  get position(): number {
    return this.#position;
  }

  get size(): number {
    return this.#listeners.size;
  }

  add(listener: Listener): void {
    this.#listeners.add(listener);
  }

  remove(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  close(): void {
    this.#closed = true;
    this.#unsubscribe();
    this.#stopTimer();
  }

  #wake(): void {
    this.#wanted = true;
    if (this.#busy || this.#closed) return;
    this.#busy = true;
    // Not within the append that woke us: who waits for that must not wait for all who listen.
    this.#stopTimer = this.#start(() => void this.#handOn(), 0);
  }

  async #handOn(): Promise<void> {
    this.#wanted = false;
    try {
      const entries = await this.#journal.readAfter(this.#lab, this.#position, BATCH);
      const [first] = entries;
      if (first) {
        this.#skipTo(first.id - 1);
        this.#deliver(entries);
      } else if (await this.#isBegunAgain()) {
        this.#each((listener) => listener.lose());
      }
    } catch (error) {
      this.#each((listener) => listener.fail(error));
    }
    if (this.#closed) return;
    this.#stopTimer = this.#start(() => {
      this.#busy = false;
      if (this.#wanted) this.#wake();
    }, this.#gatherMs);
  }

  /** The journal has forgotten what lies before: who had not got that far needs a new beginning. */
  #skipTo(position: number): void {
    if (position === this.#position) return;
    this.#position = position;
    this.#each((listener) => listener.position < position && listener.lose());
  }

  #deliver(entries: readonly JournalEntry[]): void {
    if (this.#closed) return;
    this.#position += entries.length;
    if (entries.length === BATCH) this.#wanted = true;
    const batch = { entries, bytes: encodeEntries(entries) };
    this.#each((listener) => listener.deliver(batch));
  }

  /** A journal that was removed and begun again counts from 1. */
  async #isBegunAgain(): Promise<boolean> {
    const { newest } = await this.#journal.range(this.#lab);
    return newest > 0 && newest < this.#position;
  }

  #each(act: (listener: Listener) => unknown): void {
    for (const listener of this.#listeners) act(listener);
  }
}
