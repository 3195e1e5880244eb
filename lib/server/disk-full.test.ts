import type { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import type { Lab } from "../lab/lab.ts";
import { JOURNAL_SCHEMA, SqliteJournal } from "../live/sqlite-journal.ts";
import { prepare } from "../store/sqlite.ts";
import { LAB_SCHEMA, SqliteLabStore } from "../store/sqlite-lab-store.ts";
import { DENYLIST_SCHEMA, SESSION_SCHEMA, SqliteSessionStore } from "../store/sqlite-session-store.ts";
import { temporaryDatabase } from "../store/temporary-database.ts";
import { QUOTAS } from "./limits.ts";
import { makeLab, openTestApp } from "./testing/harness.ts";
import { rawAction } from "./testing/raw.ts";

/** Lets the file grow no further, as a full disk would; gives back what lets it grow again. */
function fill(database: DatabaseSync): () => void {
  const pages = prepare<{ page_count: number }>(database, "pragma page_count").get()?.page_count ?? 0;
  database.exec(`pragma max_page_count = ${pages}`);
  return () => database.exec("pragma max_page_count = 1000000");
}

test("on a full disk requests are answered 503, nothing acknowledged is lost, and all goes on with room again", async () => {
  const database = temporaryDatabase([LAB_SCHEMA, SESSION_SCHEMA, JOURNAL_SCHEMA, DENYLIST_SCHEMA]);
  const { container } = openTestApp(
    {},
    {
      labs: new SqliteLabStore<Lab>(database),
      sessions: new SqliteSessionStore(database),
      journal: new SqliteJournal(database, QUOTAS.journal),
    },
  );
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const lab = await makeLab();
  const makeRoom = fill(database);
  const statuses: number[] = [];
  const hello = async () => {
    const response = await rawAction(lab.id, "session", "hello");
    statuses.push(response.status);
    return response;
  };
  while ((await hello()).status === 200) expect(statuses.length).toBeLessThan(500);

  const refused = await hello();
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("1");
  expect(await refused.json()).toMatchObject({ code: "store-unavailable" });

  makeRoom();
  expect((await hello()).status).toBe(200);
  const kept = await container.journal.readLast(lab.id, "exchange", 500, Number.MAX_SAFE_INTEGER);
  expect(kept).toHaveLength(statuses.filter((status) => status === 200).length);
});
