import { expect, test } from "vitest";
import { labStoreContract, type SampleLab } from "./lab-store.contract.ts";
import { LAB_SCHEMA, SqliteLabStore } from "./sqlite-lab-store.ts";
import { temporaryDatabase, temporaryFile } from "./temporary-database.ts";

const openAt = (file?: string) => new SqliteLabStore<SampleLab>(temporaryDatabase([LAB_SCHEMA], file));

labStoreContract("SqliteLabStore", async () => openAt());

test("two who opened the same file never get one number twice", async () => {
  const file = temporaryFile();
  const [one, other] = [openAt(file), openAt(file)];
  const given = await Promise.all(
    [one, other, one, other, other, one].map((store) => store.increment("lab", "visitors")),
  );
  expect(given).toEqual([1, 2, 3, 4, 5, 6]);
});
