import { expect, test } from "vitest";
import { killAfter } from "./crash.ts";
import { DENYLIST_SCHEMA, SESSION_SCHEMA, SqliteSessionStore } from "./sqlite-session-store.ts";
import { temporaryDatabase, temporaryFile } from "./temporary-database.ts";

const WORKER = new URL(import.meta.resolve("./sqlite.crash-worker.ts"));

test.each([1, 40, 4000])("what was acknowledged survives kill -9 after %i records", async (enough) => {
  const file = temporaryFile();
  const acknowledged = await killAfter(enough, WORKER, file);
  expect(acknowledged.length).toBeGreaterThanOrEqual(enough);

  const store = new SqliteSessionStore(temporaryDatabase([SESSION_SCHEMA, DENYLIST_SCHEMA], file));
  const kept = (await store.list({ lab: "lab", partition: "A" })).map((record) => record.id);
  expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged);
});
