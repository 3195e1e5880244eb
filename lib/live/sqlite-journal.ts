import type { DatabaseSync } from "node:sqlite";
import type { EntryIds, Journal, JournalEntry, JournalLimits } from "./journal.ts";
import { Listeners } from "./listeners.ts";

/**
 * The journal's tables: a migration for the database. `journal_labs` counts what each lab was given and what is kept
 * of it, so that trimming never has to look at more than the entries that go.
 */
export const JOURNAL_SCHEMA = `
  create table journal_labs (
    lab text primary key,
    entry integer not null,
    exchange integer not null,
    kept integer not null,
    bytes integer not null
  ) strict, without rowid;
  create table journal_entries (
    lab text not null,
    id integer not null,
    kind text not null,
    exchange integer,
    bytes integer not null,
    json text not null,
    primary key (lab, id)
  ) strict, without rowid;
`;

interface Book {
  entry: number;
  exchange: number;
  kept: number;
  bytes: number;
}

interface Waiting {
  lab: string;
  kind: JournalEntry["kind"];
  make: (ids: EntryIds) => string;
  resolve: (entry: JournalEntry) => void;
  reject: (error: unknown) => void;
}

/** From how many entries on a past counts as long. */
const LONG = 64;

const EMPTY: Book = { entry: 0, exchange: 0, kept: 0, bytes: 0 };

/** A journal in a SQLite database that has `JOURNAL_SCHEMA`. It wakes listeners of this process only. */
export class SqliteJournal implements Journal {
  readonly #database: DatabaseSync;
  readonly #limits: JournalLimits;
  readonly #statements: ReturnType<typeof prepareAll>;
  readonly #listeners = new Listeners();
  #waiting: Waiting[] = [];

  constructor(database: DatabaseSync, limits: JournalLimits) {
    this.#database = database;
    this.#limits = limits;
    this.#statements = prepareAll(database);
  }

  append(lab: string, kind: JournalEntry["kind"], make: (ids: EntryIds) => string): Promise<JournalEntry> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ lab, kind, make, resolve, reject });
      // What comes in one turn of the event loop is committed together: a commit costs more than an entry.
      if (this.#waiting.length === 1) setImmediate(() => this.#flush());
    });
  }

  #flush(): void {
    const batch = this.#waiting;
    this.#waiting = [];
    let written: (() => void)[] = [];
    try {
      written = this.#atomically(() => batch.map((waiting) => this.#appendOne(waiting)));
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const acknowledge of written) acknowledge();
    for (const lab of new Set(batch.map((waiting) => waiting.lab))) this.#listeners.wake(lab);
  }

  /** Writes one entry of a batch; what it gives back acknowledges that, once the batch is committed. */
  #appendOne({ lab, kind, make, resolve, reject }: Waiting): () => void {
    const book = this.#book(lab);
    const ids = { entry: book.entry + 1, exchange: book.exchange + 1 };
    let json: string;
    try {
      json = make(ids);
    } catch (error) {
      // The maker's own fault costs nobody else their place, and uses up no number.
      return () => reject(error);
    }
    this.#insert(lab, book, kind, json);
    return () => resolve({ id: ids.entry, kind, json });
  }

  async readAfter(lab: string, after: number, limit: number): Promise<JournalEntry[]> {
    return entries(this.#statements.readAfter.all(lab, after, limit));
  }

  async readLast(
    lab: string,
    kind: JournalEntry["kind"],
    limit: number,
    upTo: number,
  ): Promise<JournalEntry[]> {
    return entries(this.#statements.readLast.all(lab, kind, upTo, limit)).toReversed();
  }

  async readExchange(lab: string, exchange: number): Promise<JournalEntry | null> {
    return entries(this.#statements.readExchange.all(lab, exchange))[0] ?? null;
  }

  async range(lab: string): Promise<{ oldest: number; newest: number }> {
    const { entry, kept } = this.#book(lab);
    return kept === 0 ? { oldest: 0, newest: 0 } : { oldest: entry - kept + 1, newest: entry };
  }

  subscribe(lab: string, wake: () => void): () => void {
    return this.#listeners.add(lab, wake);
  }

  async forget(lab: string): Promise<void> {
    this.#atomically(() => {
      this.#statements.deleteEntries.run(lab);
      this.#statements.emptyBook.run(lab);
    });
  }

  async remove(lab: string): Promise<void> {
    this.#atomically(() => {
      this.#statements.deleteEntries.run(lab);
      this.#statements.deleteBook.run(lab);
    });
  }

  #book(lab: string): Book {
    return (this.#statements.book.get(lab) as Book | undefined) ?? EMPTY;
  }

  #insert(lab: string, book: Book, kind: JournalEntry["kind"], json: string): void {
    const id = book.entry + 1;
    const exchange = kind === "exchange" ? book.exchange + 1 : null;
    const size = Buffer.byteLength(json);
    let { kept, bytes } = { kept: book.kept + 1, bytes: book.bytes + size };
    const over = kept > this.#limits.entries || bytes > this.#limits.bytes;
    // Of a long past an eighth goes at once: to forget one entry for each that comes costs as much as to write it.
    const rest = over && this.#limits.entries >= LONG ? 7 / 8 : 1;
    while (kept > 1 && (kept > this.#limits.entries * rest || bytes > this.#limits.bytes * rest)) {
      // What is kept is one run of ids up to the newest, so the oldest is known without looking.
      const gone = this.#statements.deleteEntry.get(lab, id - kept + 1) as { bytes: number } | undefined;
      bytes -= gone?.bytes ?? 0;
      kept -= 1;
    }
    this.#statements.insertEntry.run(lab, id, kind, exchange, size, json);
    this.#statements.writeBook.run(lab, id, exchange ?? book.exchange, kept, bytes);
  }

  #atomically<T>(work: () => T): T {
    this.#statements.begin.run();
    try {
      const result = work();
      this.#statements.commit.run();
      return result;
    } catch (error) {
      // On a full disk SQLite has rolled back by itself, and a second time would hide what went wrong.
      if (this.#database.isTransaction) this.#statements.rollback.run();
      throw error;
    }
  }
}

const entries = (rows: object[]): JournalEntry[] => rows as JournalEntry[];

const prepareAll = (database: DatabaseSync) => ({
  // Immediate: a writer that read first and must wait for another would be turned away instead.
  begin: database.prepare("begin immediate"),
  commit: database.prepare("commit"),
  rollback: database.prepare("rollback"),
  book: database.prepare("select entry, exchange, kept, bytes from journal_labs where lab = ?"),
  writeBook: database.prepare(
    `insert into journal_labs (lab, entry, exchange, kept, bytes) values (?, ?, ?, ?, ?)
     on conflict do update set entry = excluded.entry, exchange = excluded.exchange, kept = excluded.kept,
       bytes = excluded.bytes`,
  ),
  emptyBook: database.prepare("update journal_labs set kept = 0, bytes = 0 where lab = ?"),
  deleteBook: database.prepare("delete from journal_labs where lab = ?"),
  insertEntry: database.prepare(
    "insert into journal_entries (lab, id, kind, exchange, bytes, json) values (?, ?, ?, ?, ?, ?)",
  ),
  deleteEntry: database.prepare("delete from journal_entries where lab = ? and id = ? returning bytes"),
  deleteEntries: database.prepare("delete from journal_entries where lab = ?"),
  readAfter: database.prepare(
    "select id, kind, json from journal_entries where lab = ? and id > ? order by id limit ?",
  ),
  readLast: database.prepare(
    `select id, kind, json from journal_entries where lab = ? and kind = ? and id <= ? order by id desc limit ?`,
  ),
  readExchange: database.prepare("select id, kind, json from journal_entries where lab = ? and exchange = ?"),
});
