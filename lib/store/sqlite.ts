import { statSync } from "node:fs";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

/** A prepared statement whose rows have the shape `Row`, as its author promises. */
export interface Query<Row> {
  get(...values: SQLInputValue[]): Row | undefined;
  all(...values: SQLInputValue[]): Row[];
  run(...values: SQLInputValue[]): ReturnType<StatementSync["run"]>;
}

/**
 * Opens a database file, and makes it if there is none.
 *
 * Write-ahead logging, synced at checkpoints: what was acknowledged survives `kill -9` of this process at any moment.
 * Several processes may share one file; a writer waits up to five seconds for another.
 *
 * @param migrations the file's whole history, oldest first. Each is run once; only ever add to the end.
 * @throws Error if a newer app wrote the file.
 */
export function openDatabase(file: string, migrations: readonly string[]): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
  try {
    database.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 4000");
    migrate(database, migrations);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/** The largest file that is read from end to end to look for damage, in bytes: about half a second. */
const LARGEST_CHECKED = 256 * 1024 * 1024;

/**
 * What SQLite finds wrong inside a database file; `null` where it finds nothing, or where the file is too large to be
 * read whole before every start.
 */
export function findDamage(file: string): string | null {
  if (statSync(file).size > LARGEST_CHECKED) return null;
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    const found = prepare<{ quick_check: string }>(database, "pragma quick_check(1)").get()?.quick_check;
    return found === "ok" ? null : (found ?? "it cannot be checked");
  } finally {
    database.close();
  }
}

/** Prepares a statement once, for all its runs. */
export const prepare = <Row = never>(database: DatabaseSync, sql: string): Query<Row> =>
  database.prepare(sql) as unknown as Query<Row>;

/**
 * Does some work in one transaction: all of it is written, or nothing. Immediate: a writer that read first and must wait for
 * another would be turned away instead. The work must not wait for anything, or others would write within it.
 */
export function atomically<T>(database: DatabaseSync, work: () => T): T {
  database.exec("begin immediate");
  try {
    const result = work();
    database.exec("commit");
    return result;
  } catch (error) {
    // On a full disk SQLite has rolled back by itself, and a second time would hide what went wrong.
    if (database.isTransaction) database.exec("rollback");
    throw error;
  }
}

function migrate(database: DatabaseSync, migrations: readonly string[]): void {
  // The version is read inside the transaction, so that of two processes that start together only one migrates.
  atomically(database, () => {
    const version =
      prepare<{ user_version: number }>(database, "pragma user_version").get()?.user_version ?? 0;
    if (version > migrations.length) {
      throw new Error(`The database is of version ${version}; this app knows ${migrations.length}.`);
    }
    for (const migration of migrations.slice(version)) database.exec(migration);
    database.exec(`pragma user_version = ${migrations.length}`);
  });
}
