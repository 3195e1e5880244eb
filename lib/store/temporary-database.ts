import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import { openDatabase } from "./sqlite.ts";

/** The path of a database file that goes with the test. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "cabinet-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "test.db");
}

/** A fresh database in a file that goes with the test. */
export function temporaryDatabase(migrations: readonly string[], file = temporaryFile()): DatabaseSync {
  const database = openDatabase(file, migrations);
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  return database;
}
