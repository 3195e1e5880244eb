import { expect, test } from "vitest";
import { killAfter } from "../store/crash.ts";
import { temporaryDatabase, temporaryFile } from "../store/temporary-database.ts";
import { journalContract } from "./journal.contract.ts";
import { JOURNAL_SCHEMA, SqliteJournal } from "./sqlite-journal.ts";

const WORKER = new URL(import.meta.resolve("./sqlite-journal.crash-worker.ts"));
const KEPT = 300;

journalContract(
  "SqliteJournal",
  async (limits) => new SqliteJournal(temporaryDatabase([JOURNAL_SCHEMA]), limits),
);

test("numbers and limits go on where the last process left them", async () => {
  const file = temporaryFile();
  for (const id of [1, 2, 3, 4]) {
    const database = temporaryDatabase([JOURNAL_SCHEMA], file);
    const journal = new SqliteJournal(database, { entries: 2, bytes: 1000 });
    const entry = await journal.append("lab", "exchange", (ids) => JSON.stringify(ids));
    expect(entry).toMatchObject({ id, json: `{"entry":${id},"exchange":${id}}` });
    expect(await journal.range("lab")).toEqual({ oldest: Math.max(1, id - 1), newest: id });
    database.close();
  }
});

test.each([1, 40, 2000])("what was acknowledged survives kill -9 after %i entries", async (enough) => {
  const file = temporaryFile();
  const acknowledged = Number((await killAfter(enough, WORKER, file)).at(-1));
  expect(acknowledged).toBeGreaterThanOrEqual(enough);

  const journal = new SqliteJournal(temporaryDatabase([], file), { entries: KEPT, bytes: 1e9 });
  const ids = (await journal.readAfter("lab", 0, 1e6)).map((entry) => entry.id);
  const newest = ids.at(-1) ?? 0;
  expect(newest).toBeGreaterThanOrEqual(acknowledged);
  const { oldest } = await journal.range("lab");
  // An eighth of a long past is forgotten at once, never more.
  expect(oldest).toBeGreaterThanOrEqual(Math.max(1, newest - KEPT + 1));
  expect(oldest).toBeLessThanOrEqual(Math.max(1, newest - Math.floor((KEPT * 7) / 8) + 1));
  expect(ids).toEqual(Array.from({ length: newest - oldest + 1 }, (_, n) => oldest + n));
  expect(await journal.range("lab")).toEqual({ oldest, newest });
  expect(await journal.append("lab", "exchange", (next) => JSON.stringify(next))).toMatchObject({
    id: newest + 1,
    json: `{"entry":${newest + 1},"exchange":${newest + 1}}`,
  });
});
