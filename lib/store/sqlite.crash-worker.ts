import { readFileSync, writeSync } from "node:fs";
import { openDatabase } from "./sqlite.ts";
import { DENYLIST_SCHEMA, SESSION_SCHEMA, SqliteSessionStore } from "./sqlite-session-store.ts";

// Writes records until it is killed, and says the id of each once it is written.
const store = new SqliteSessionStore(
  openDatabase(readFileSync(0, "utf8"), [SESSION_SCHEMA, DENYLIST_SCHEMA]),
);
for (let visits = 1; ; visits += 1) {
  const times = { createdAt: visits, lastSeenAt: visits, expiresAt: visits };
  const record = {
    id: `s${visits}`,
    visitor: 1,
    visits,
    userId: null,
    role: null,
    preferences: {},
    ...times,
  };
  await store.write({ lab: "lab", partition: "A" }, record, visits);
  writeSync(1, `${record.id}\n`);
}
