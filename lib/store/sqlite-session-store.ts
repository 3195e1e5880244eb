import type { DatabaseSync } from "node:sqlite";
import type { CabinetView } from "../trace/step-data.ts";
import type { SessionRecord } from "../trace/vocabulary.ts";
import type { Cabinet, RecordChange, SessionStore } from "./session-store.ts";
import { atomically, prepare } from "./sqlite.ts";

/** The table of session records: a migration for `openDatabase`. */
export const SESSION_SCHEMA = `
  create table sessions (
    lab text not null,
    cabinet text not null,
    id text not null,
    created_at real not null,
    keep_until real not null,
    record text not null,
    primary key (lab, cabinet, id)
  ) strict, without rowid;
  create index sessions_by_age on sessions (lab, cabinet, created_at, id);
  create index sessions_by_keep on sessions (keep_until);
`;

/** The table of revoked tokens' ids: a migration for `openDatabase`. */
export const DENYLIST_SCHEMA = `
  create table denied_tokens (
    lab text not null,
    cabinet text not null,
    id text not null,
    keep_until real not null,
    primary key (lab, cabinet, id)
  ) strict, without rowid;
  create index denied_tokens_by_keep on denied_tokens (keep_until);
`;

interface RecordRow {
  record: string;
}

/** Session records in a SQLite database that has `SESSION_SCHEMA` and `DENYLIST_SCHEMA`. */
export class SqliteSessionStore implements SessionStore {
  readonly #database: DatabaseSync;
  readonly #statements: ReturnType<typeof prepareAll>;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#statements = prepareAll(database);
  }

  async read({ lab, partition }: Cabinet, id: string): Promise<SessionRecord | null> {
    const row = this.#statements.read.get(lab, partition, id);
    return row ? parse(row) : null;
  }

  async write({ lab, partition }: Cabinet, record: SessionRecord, keepUntil: number): Promise<void> {
    this.#statements.write.run(
      lab,
      partition,
      record.id,
      record.createdAt,
      keepUntil,
      JSON.stringify(record),
    );
  }

  async update(
    { lab, partition }: Cabinet,
    id: string,
    change: RecordChange,
    keepUntil: number,
  ): Promise<SessionRecord | null> {
    return atomically(this.#database, () => {
      const row = this.#statements.read.get(lab, partition, id);
      if (!row) return null;
      const record = JSON.stringify(change(parse(row)));
      this.#statements.update.run(record, keepUntil, lab, partition, id);
      return parse({ record });
    });
  }

  async remove({ lab, partition }: Cabinet, id: string): Promise<SessionRecord | null> {
    const row = this.#statements.remove.get(lab, partition, id);
    return row ? parse(row) : null;
  }

  async list({ lab, partition }: Cabinet): Promise<SessionRecord[]> {
    return this.#statements.list.all(lab, partition).map(parse);
  }

  async labels({ lab, partition }: Cabinet, limit: number): Promise<CabinetView> {
    const labels = this.#statements.labels.all(lab, partition, limit).map((row) => row.id);
    const total = labels.length < limit ? labels.length : this.#statements.count.get(lab, partition)?.total;
    return { partition, labels, total: total ?? 0 };
  }

  async clear({ lab, partition }: Cabinet): Promise<void> {
    this.#statements.clear.run(lab, partition);
    this.#statements.clearDenied.run(lab, partition);
  }

  async deny({ lab, partition }: Cabinet, tokenId: string, keepUntil: number): Promise<void> {
    this.#statements.deny.run(lab, partition, tokenId, keepUntil);
  }

  async isDenied({ lab, partition }: Cabinet, tokenId: string): Promise<boolean> {
    return this.#statements.isDenied.get(lab, partition, tokenId) !== undefined;
  }

  async denied({ lab, partition }: Cabinet): Promise<string[]> {
    return this.#statements.denied.all(lab, partition).map((row) => row.id);
  }

  async collectGarbage(now: number, limit: number): Promise<number> {
    const { collect, collectDenied } = this.#statements;
    return Number(collect.run(now, limit).changes) + Number(collectDenied.run(now, limit).changes);
  }
}

const parse = (row: RecordRow): SessionRecord => JSON.parse(row.record) as SessionRecord;

const prepareAll = (database: DatabaseSync) => ({
  read: prepare<RecordRow>(database, "select record from sessions where lab = ? and cabinet = ? and id = ?"),
  write: prepare(
    database,
    `insert into sessions (lab, cabinet, id, created_at, keep_until, record) values (?, ?, ?, ?, ?, ?)
     on conflict do update set created_at = excluded.created_at, keep_until = excluded.keep_until,
       record = excluded.record`,
  ),
  update: prepare(
    database,
    "update sessions set record = ?, keep_until = ? where lab = ? and cabinet = ? and id = ?",
  ),
  remove: prepare<RecordRow>(
    database,
    "delete from sessions where lab = ? and cabinet = ? and id = ? returning record",
  ),
  list: prepare<RecordRow>(
    database,
    "select record from sessions where lab = ? and cabinet = ? order by created_at, id",
  ),
  labels: prepare<{ id: string }>(
    database,
    "select id from sessions where lab = ? and cabinet = ? order by created_at, id limit ?",
  ),
  count: prepare<{ total: number }>(
    database,
    "select count(*) as total from sessions where lab = ? and cabinet = ?",
  ),
  clear: prepare(database, "delete from sessions where lab = ? and cabinet = ?"),
  collect: prepare(
    database,
    `delete from sessions where (lab, cabinet, id) in
       (select lab, cabinet, id from sessions where keep_until <= ? order by keep_until limit ?)`,
  ),
  deny: prepare(
    database,
    `insert into denied_tokens (lab, cabinet, id, keep_until) values (?, ?, ?, ?)
     on conflict do update set keep_until = max(keep_until, excluded.keep_until)`,
  ),
  isDenied: prepare(database, "select 1 from denied_tokens where lab = ? and cabinet = ? and id = ?"),
  denied: prepare<{ id: string }>(
    database,
    "select id from denied_tokens where lab = ? and cabinet = ? order by id",
  ),
  clearDenied: prepare(database, "delete from denied_tokens where lab = ? and cabinet = ?"),
  collectDenied: prepare(
    database,
    `delete from denied_tokens where (lab, cabinet, id) in
       (select lab, cabinet, id from denied_tokens where keep_until <= ? order by keep_until limit ?)`,
  ),
});
