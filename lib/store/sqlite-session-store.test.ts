import { expect, test } from "vitest";
import { FUTURE, sampleRecord, sessionStoreContract } from "./session-store.contract.ts";
import { DENYLIST_SCHEMA, SESSION_SCHEMA, SqliteSessionStore } from "./sqlite-session-store.ts";
import { temporaryDatabase, temporaryFile } from "./temporary-database.ts";

const openAt = (file?: string) =>
  new SqliteSessionStore(temporaryDatabase([SESSION_SCHEMA, DENYLIST_SCHEMA], file));

sessionStoreContract("SqliteSessionStore", async () => openAt());

test("two who opened the same file see each other's records", async () => {
  const [file, cabinet] = [temporaryFile(), { lab: "lab", partition: "A" }];
  const [writer, reader] = [openAt(file), openAt(file)];
  await writer.write(cabinet, sampleRecord("s1"), FUTURE);
  expect(await reader.read(cabinet, "s1")).toEqual(sampleRecord("s1"));
});
