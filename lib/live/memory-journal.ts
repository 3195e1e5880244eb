import { byteLength } from "../core/bytes.ts";
import type { EntryIds, Journal, JournalEntry, JournalLimits } from "./journal.ts";
import { Listeners } from "./listeners.ts";

interface Kept extends JournalEntry {
  exchange: number | null;
}

interface Book {
  entry: number;
  exchange: number;
  bytes: number;
  kept: Kept[];
}

const plain = ({ id, kind, json }: Kept): JournalEntry => ({ id, kind, json });

/** A journal in the memory of this process: gone when it ends. For tests. */
export class MemoryJournal implements Journal {
  readonly #limits: JournalLimits;
  readonly #books = new Map<string, Book>();
  readonly #listeners = new Listeners();

  constructor(limits: JournalLimits) {
    this.#limits = limits;
  }

  async append(
    lab: string,
    kind: JournalEntry["kind"],
    make: (ids: EntryIds) => string,
  ): Promise<JournalEntry> {
    const book = this.#books.get(lab) ?? { entry: 0, exchange: 0, bytes: 0, kept: [] };
    const ids = { entry: book.entry + 1, exchange: book.exchange + 1 };
    const entry: Kept = {
      id: ids.entry,
      kind,
      json: make(ids),
      exchange: kind === "exchange" ? ids.exchange : null,
    };
    this.#books.set(lab, book);
    book.entry = ids.entry;
    if (entry.exchange !== null) book.exchange = entry.exchange;
    book.bytes += byteLength(entry.json);
    book.kept.push(entry);
    this.#trim(book);
    this.#listeners.wake(lab);
    return plain(entry);
  }

  async readAfter(lab: string, after: number, limit: number): Promise<JournalEntry[]> {
    return this.#kept(lab)
      .filter((entry) => entry.id > after)
      .slice(0, limit)
      .map(plain);
  }

  async readLast(
    lab: string,
    kind: JournalEntry["kind"],
    limit: number,
    upTo: number,
  ): Promise<JournalEntry[]> {
    const found = this.#kept(lab).filter((entry) => entry.kind === kind && entry.id <= upTo);
    return found.slice(Math.max(0, found.length - limit)).map(plain);
  }

  async readExchange(lab: string, exchange: number): Promise<JournalEntry | null> {
    const found = this.#kept(lab).find((entry) => entry.exchange === exchange);
    return found ? plain(found) : null;
  }

  async range(lab: string): Promise<{ oldest: number; newest: number }> {
    const kept = this.#kept(lab);
    return { oldest: kept[0]?.id ?? 0, newest: kept.at(-1)?.id ?? 0 };
  }

  subscribe(lab: string, wake: () => void): () => void {
    return this.#listeners.add(lab, wake);
  }

  async forget(lab: string): Promise<void> {
    const book = this.#books.get(lab);
    if (book) this.#books.set(lab, { ...book, bytes: 0, kept: [] });
  }

  async remove(lab: string): Promise<void> {
    this.#books.delete(lab);
  }

  #kept(lab: string): readonly Kept[] {
    return this.#books.get(lab)?.kept ?? [];
  }

  #trim(book: Book): void {
    const tooMany = () => book.kept.length > this.#limits.entries || book.bytes > this.#limits.bytes;
    while (book.kept.length > 1 && tooMany()) book.bytes -= byteLength(book.kept.shift()?.json ?? "");
  }
}
