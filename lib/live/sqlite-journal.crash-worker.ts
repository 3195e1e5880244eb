import { readFileSync, writeSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { JOURNAL_SCHEMA, SqliteJournal } from "./sqlite-journal.ts";

// Appends until it is killed, and says each id once it was given.
const database = new DatabaseSync(readFileSync(0, "utf8"));
database.exec(`pragma journal_mode = wal; pragma synchronous = normal; ${JOURNAL_SCHEMA}`);
const journal = new SqliteJournal(database, { entries: 300, bytes: 1e9 });
for (;;) {
  const { id } = await journal.append("lab", "exchange", (ids) =>
    JSON.stringify({ ...ids, pad: "x".repeat(2000) }),
  );
  writeSync(1, `${id}\n`);
}
