import { expect, test } from "vitest";
import { openDatabase, prepare } from "./sqlite.ts";
import { temporaryDatabase, temporaryFile } from "./temporary-database.ts";

const FIRST = "create table words (word text primary key) strict; insert into words values ('first')";
const SECOND = "insert into words values ('second')";

test("the file is in WAL mode with checked keys, synced at checkpoints, and waits for others", () => {
  const database = temporaryDatabase([]);
  const pragma = (name: string) => Object.values(prepare<object>(database, `pragma ${name}`).get() ?? {});
  expect(pragma("journal_mode")).toEqual(["wal"]);
  expect(pragma("synchronous")).toEqual([1]);
  expect(pragma("foreign_keys")).toEqual([1]);
  expect(pragma("busy_timeout")).toEqual([5000]);
});

test("each migration is run once, and later ones are run on the older file", () => {
  const file = temporaryFile();
  temporaryDatabase([FIRST], file).close();
  temporaryDatabase([FIRST, SECOND], file).close();
  const words = prepare<{ word: string }>(temporaryDatabase([FIRST, SECOND], file), "select word from words");
  expect(words.all().map(({ word }) => word)).toEqual(["first", "second"]);
});

test("a migration that fails leaves the file as it was", () => {
  const file = temporaryFile();
  expect(() => openDatabase(file, [FIRST, "nonsense"])).toThrow(/syntax error/);
  expect(prepare<object>(temporaryDatabase([], file), "select name from sqlite_schema").all()).toEqual([]);
});

test("a file of a newer app is refused", () => {
  const file = temporaryFile();
  temporaryDatabase([FIRST, SECOND], file).close();
  expect(() => openDatabase(file, [FIRST])).toThrow("The database is of version 2; this app knows 1.");
});
