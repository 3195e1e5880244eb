import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { JOURNAL_SCHEMA } from "../live/sqlite-journal.ts";
import { openDatabase } from "../store/sqlite.ts";
import { LAB_SCHEMA } from "../store/sqlite-lab-store.ts";
import { SESSION_SCHEMA } from "../store/sqlite-session-store.ts";
import { openEmbedded } from "./container.ts";
import { readEnvironment } from "./environment.ts";

test("a lab that an older app kept gets its one password under the number 1, a store that is up, and services that are", async () => {
  const folder = mkdtempSync(join(tmpdir(), "upgrade-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const older = openDatabase(join(folder, "cabinet.db"), [LAB_SCHEMA, SESSION_SCHEMA, JOURNAL_SCHEMA]);
  const document = { id: "old", sealPassword: "p", settings: { tokenTtl: 900 }, keys: [{ kid: "1" }] };
  older
    .prepare("insert into labs (id, version, used_at, document) values ('old', 1, 0, ?)")
    .run(JSON.stringify(document));
  older.close();

  const { labs, sessions } = openEmbedded(readEnvironment({ DATA_DIR: folder }));
  const { sealPassword, ...rest } = document;
  expect((await labs.read("old"))?.value).toEqual({
    ...rest,
    sealPasswords: { 1: sealPassword },
    storeUp: true,
    servicesDown: [],
  });
  expect(await sessions.denied({ lab: "old", partition: "shared" })).toEqual([]);
});
