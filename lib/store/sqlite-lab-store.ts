import type { DatabaseSync } from "node:sqlite";
import type { LabStore, Versioned } from "./lab-store.ts";
import { prepare } from "./sqlite.ts";

/** The tables of labs and their counters: a migration for `openDatabase`. */
export const LAB_SCHEMA = `
  create table labs (
    id text primary key not null,
    version integer not null,
    used_at real not null,
    document text not null
  ) strict;
  create index labs_by_use on labs (used_at, id);
  create table lab_counters (
    lab text not null,
    name text not null,
    value integer not null,
    primary key (lab, name)
  ) strict, without rowid;
`;

/** Labs in a SQLite database that has `LAB_SCHEMA`. */
export class SqliteLabStore<T> implements LabStore<T> {
  readonly #statements: ReturnType<typeof prepareAll>;

  constructor(database: DatabaseSync) {
    this.#statements = prepareAll(database);
  }

  async create(id: string, value: T, now: number): Promise<boolean> {
    return this.#statements.create.run(id, now, JSON.stringify(value)).changes === 1;
  }

  async read(id: string): Promise<Versioned<T> | null> {
    const row = this.#statements.read.get(id);
    return row ? { value: JSON.parse(row.document) as T, version: row.version } : null;
  }

  async replace(id: string, version: number, value: T): Promise<boolean> {
    return this.#statements.replace.run(JSON.stringify(value), id, version).changes === 1;
  }

  async increment(id: string, counter: string): Promise<number> {
    const row = this.#statements.increment.get(id, counter);
    if (!row) throw new Error("The counter gave no number.");
    return row.value;
  }

  async resetCounter(id: string, counter: string): Promise<void> {
    this.#statements.resetCounter.run(id, counter);
  }

  async counter(id: string, counter: string): Promise<number> {
    return this.#statements.counter.get(id, counter)?.value ?? 0;
  }

  async touch(id: string, now: number): Promise<void> {
    this.#statements.touch.run(now, id);
  }

  async idleSince(cutoff: number, limit: number): Promise<string[]> {
    return this.#statements.idleSince.all(cutoff, limit).map((row) => row.id);
  }

  async remove(id: string): Promise<boolean> {
    // Counters first: if the process dies in between, the lab is still there to be removed again.
    this.#statements.removeCounters.run(id);
    return this.#statements.remove.run(id).changes === 1;
  }
}

const prepareAll = (database: DatabaseSync) => ({
  create: prepare(
    database,
    "insert into labs (id, version, used_at, document) values (?, 1, ?, ?) on conflict do nothing",
  ),
  read: prepare<{ document: string; version: number }>(
    database,
    "select document, version from labs where id = ?",
  ),
  replace: prepare(
    database,
    "update labs set document = ?, version = version + 1 where id = ? and version = ?",
  ),
  increment: prepare<{ value: number }>(
    database,
    `insert into lab_counters (lab, name, value) values (?, ?, 1)
     on conflict do update set value = value + 1 returning value`,
  ),
  resetCounter: prepare(database, "delete from lab_counters where lab = ? and name = ?"),
  counter: prepare<{ value: number }>(database, "select value from lab_counters where lab = ? and name = ?"),
  touch: prepare(database, "update labs set used_at = ? where id = ?"),
  idleSince: prepare<{ id: string }>(
    database,
    "select id from labs where used_at < ? order by used_at, id limit ?",
  ),
  removeCounters: prepare(database, "delete from lab_counters where lab = ?"),
  remove: prepare(database, "delete from labs where id = ?"),
});
