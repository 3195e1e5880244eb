import { expect, test } from "vitest";
import type { SessionRecord } from "../trace/vocabulary.ts";
import { sessionLogin, sessionMe } from "./fixtures.ts";
import { changedFields, recordBefore } from "./record-before.ts";

const login = sessionLogin(1);
const me = sessionMe(2);

function left(exchange: typeof login): SessionRecord {
  const step = exchange.steps.findLast(
    ({ kind }) => kind === "session-written" || kind === "session-looked-up",
  );
  if (!step || !("record" in step.data) || step.data.record === null) throw new Error("no record");
  return step.data.record;
}

test("a record is compared with what the exchange before left, under the same id", () => {
  const record = left(me);
  expect(recordBefore(record, me, [login, me])?.id).toBe(record.id);
  expect(recordBefore(record, me, [])).toBeNull();
});

test("a changed field is told, a time that moves is not", () => {
  const record = left(login);
  const later = { ...record, role: "viewer" as const, lastSeenAt: record.lastSeenAt + 1, expiresAt: 0 };
  expect(changedFields(record, later)).toEqual(["role"]);
  expect(changedFields(record, { ...record, preferences: { size: 2 } })).toEqual(["preferences"]);
  expect(changedFields(null, record)).toEqual([]);
});
