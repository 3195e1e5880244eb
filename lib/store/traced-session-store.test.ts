import { beforeEach, expect, test } from "vitest";
import { openRecorder, type Recorder, silentRecorder } from "../trace/recorder.ts";
import { MemorySessionStore } from "./memory-session-store.ts";
import { FUTURE, sampleRecord, sessionStoreContract } from "./session-store.contract.ts";
import type { SessionStore } from "./session-store.ts";
import { withTrace } from "./traced-session-store.ts";

const SHARED = { lab: "lab", partition: "shared" };
const OWN = { lab: "lab", partition: "B" };

/** A store on which each operation takes as many microseconds as it says here, by the clock of these tests. */
let now = 0;
const TAKES = { labels: 1000, read: 3, write: 5, remove: 7 };
class SlowStore extends MemorySessionStore {
  override labels(...given: Parameters<SessionStore["labels"]>) {
    now += TAKES.labels;
    return super.labels(...given);
  }
  override read(...given: Parameters<SessionStore["read"]>) {
    now += TAKES.read;
    return super.read(...given);
  }
  override write(...given: Parameters<SessionStore["write"]>) {
    now += TAKES.write;
    return super.write(...given);
  }
  override remove(...given: Parameters<SessionStore["remove"]>) {
    now += TAKES.remove;
    return super.remove(...given);
  }
}

let inner: SessionStore;
let recorder: Recorder;
let store: SessionStore;
beforeEach(() => {
  inner = new SlowStore();
  recorder = openRecorder(() => now);
  store = withTrace(inner, recorder);
});

sessionStoreContract("withTrace", async () =>
  withTrace(
    new MemorySessionStore(),
    openRecorder(() => 0),
  ),
);

test("a read is a step with what was found, and the drawers as they stood before", async () => {
  await inner.write(SHARED, sampleRecord("s1"), FUTURE);
  await store.read(SHARED, "s1");
  await store.read(OWN, "s1");
  const cabinet = { partition: "shared", labels: ["s1"], total: 1 };
  expect(recorder.steps).toMatchObject([
    {
      kind: "session-looked-up",
      place: "store",
      outcome: "ok",
      micros: TAKES.read,
      data: { sid: "s1", found: true, record: sampleRecord("s1"), cabinet },
      source: { file: "lib/store/traced-session-store.ts" },
    },
    {
      kind: "session-looked-up",
      place: "cabinet",
      outcome: "info",
      micros: TAKES.read,
      data: { sid: "s1", found: false, record: null, cabinet: { partition: "B", labels: [], total: 0 } },
    },
  ]);
});

test("a write tells a new record from one that was met in this exchange", async () => {
  await store.write(SHARED, sampleRecord("s1"), FUTURE);
  await store.write(SHARED, sampleRecord("s1"), FUTURE);
  await inner.write(SHARED, sampleRecord("s2"), FUTURE);
  await store.read(SHARED, "s2");
  await store.write(SHARED, sampleRecord("s2"), FUTURE);
  await store.write(OWN, sampleRecord("s2"), FUTURE);
  const written = recorder.steps.filter((step) => step.kind === "session-written");
  expect(written.map((step) => step.data.isNew)).toEqual([true, false, false, true]);
  expect(written.map((step) => step.data.cabinet.total)).toEqual([0, 1, 2, 0]);
  expect(written.map((step) => step.micros)).toEqual([5, 5, 5, 5]);
});

test("a removal tells whether there was something to remove", async () => {
  await inner.write(SHARED, sampleRecord("s1"), FUTURE);
  await store.remove(SHARED, "s1");
  await store.remove(SHARED, "s1");
  expect(recorder.steps).toMatchObject([
    {
      kind: "session-removed",
      outcome: "ok",
      micros: TAKES.remove,
      data: { existed: true, cabinet: { total: 1 } },
    },
    { kind: "session-removed", outcome: "ok", data: { existed: false, cabinet: { total: 0 } } },
  ]);
});

test("a step keeps the record as it was, whatever the model does with it later", async () => {
  const record = sampleRecord("s1");
  await store.write(SHARED, record, FUTURE);
  record.visits = 9;
  record.preferences.theme = "light";
  const read = await store.read(SHARED, "s1");
  if (read) read.visits = 8;
  for (const step of recorder.steps) expect(step.data).toMatchObject({ record: sampleRecord("s1") });
});

test("each step names the line that did the work", async () => {
  await store.read(SHARED, "s1");
  await store.write(SHARED, sampleRecord("s1"), FUTURE);
  await store.remove(SHARED, "s1");
  expect(new Set(recorder.steps.map((step) => step.source.line)).size).toBe(3);
});

test("a store that fails leaves no step, and its failure is passed on", async () => {
  inner.read = async () => {
    throw new Error("unavailable");
  };
  await expect(store.read(SHARED, "s1")).rejects.toThrow("unavailable");
  expect(recorder.steps).toEqual([]);
});

test("with recording off there is nothing between the caller and the store", () => {
  expect(withTrace(inner, silentRecorder)).toBe(inner);
});
