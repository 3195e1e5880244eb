import { expect, test } from "vitest";
import { allSessions, type LiveEvent, type LiveLab, labNow, reduceLive, UNKNOWN_LAB } from "./reduce.ts";
import { exchange, note, record, snapshot, step, view } from "./testing/samples.ts";

const take = (events: LiveEvent[], from: LiveLab = UNKNOWN_LAB): LiveLab => events.reduce(reduceLive, from);
const opened = (parts: Parameters<typeof snapshot>[0] = {}, entry = 10): LiveEvent => ({
  type: "snapshot",
  entry,
  receivedAt: 50_000,
  data: snapshot(parts),
});
const cabinet = { partition: "A", labels: [], total: 0 };
const labels = (lab: LiveLab): string[] => (lab.view ? allSessions(lab.view).map(({ id }) => id) : []);

test("a snapshot is taken whole, and sets the clock", () => {
  const lab = take([
    opened({ exchanges: [exchange(3)], controls: [note(3)], labTime: 960_000, clockOffset: 900_000 }),
  ]);
  expect(lab.exchanges.map(({ id }) => id)).toEqual([3]);
  expect(lab.notes).toHaveLength(1);
  expect(lab.owner).toBe(true);
  expect(lab.view).not.toHaveProperty("exchanges");
  expect(labNow(lab, 51_000)).toBe(961_000);
});

test("what was had already changes nothing", () => {
  const lab = take([opened(), { type: "exchange", entry: 11, data: exchange(1) }]);
  expect(take([{ type: "exchange", entry: 11, data: exchange(2) }], lab)).toBe(lab);
  expect(take([{ type: "exchange", entry: 5, data: exchange(2) }], lab)).toBe(lab);
});

test("an exchange that the snapshot told of is not listed twice", () => {
  const lab = take([
    opened({ exchanges: [exchange(1)] }),
    { type: "exchange", entry: 11, data: exchange(1) },
  ]);
  expect(lab.exchanges).toHaveLength(1);
});

test("before the first snapshot nothing is taken in", () => {
  expect(take([{ type: "exchange", entry: 1, data: exchange(1) }])).toBe(UNKNOWN_LAB);
});

test("the last hundred exchanges are kept, in order", () => {
  const many = Array.from(
    { length: 130 },
    (_, i): LiveEvent => ({
      type: "exchange",
      entry: 11 + i,
      data: exchange(i + 1),
    }),
  );
  const ids = take([opened(), ...many]).exchanges.map(({ id }) => id);
  expect(ids).toHaveLength(100);
  expect(ids[0]).toBe(31);
  expect(ids.at(-1)).toBe(130);
});

test("drawers follow the recorded steps: written, changed, removed", () => {
  const written = (entry: number, sid: string, isNew: boolean, role: "admin" | null): LiveEvent => ({
    type: "exchange",
    entry,
    data: exchange(entry, {
      steps: [step("session-written", { sid, record: record(sid, { role, visitor: 4 }), isNew, cabinet })],
    }),
  });
  const filed = take([opened(), written(11, "aa", true, null), written(12, "bb", true, null)]);
  expect(labels(filed)).toEqual(["aa", "bb"]);
  expect(filed.view?.visitors).toBe(4);

  const changed = take([written(13, "aa", false, "admin")], filed);
  expect(labels(changed)).toEqual(["aa", "bb"]);
  expect(changed.view?.services[0]?.sessions[0]?.role).toBe("admin");

  const removal = exchange(14, { steps: [step("session-removed", { sid: "aa", existed: true, cabinet })] });
  expect(labels(take([{ type: "exchange", entry: 14, data: removal }], changed))).toEqual(["bb"]);
});

test("records of the shared store go to the shared store", () => {
  const shared = { ...cabinet, partition: "shared" };
  const data = exchange(1, {
    steps: [step("session-written", { sid: "aa", record: record("aa"), isNew: true, cabinet: shared })],
  });
  const lab = take([opened(), { type: "exchange", entry: 11, data }]);
  expect(lab.view?.store.sessions).toHaveLength(1);
  expect(lab.view?.services[0]?.sessions).toHaveLength(0);
});

test("a visitor is counted", () => {
  const data = exchange(1, { steps: [step("visitor-counted", { visitor: 7 }, "info")] });
  expect(take([opened(), { type: "exchange", entry: 11, data }]).view?.visitors).toBe(7);
});

test("a state replaces the view and adds its note", () => {
  const data = { view: view({ clockOffset: 900_000 }), note: note(1), cleared: false };
  const lab = take([opened({ exchanges: [exchange(1)] }), { type: "state", entry: 11, data }]);
  expect(lab.view?.clockOffset).toBe(900_000);
  expect(lab.notes).toEqual([data.note]);
  expect(lab.exchanges).toHaveLength(1);
});

test("a reset drops the past", () => {
  const data = { view: view(), note: note(1, { control: "reset" }), cleared: true };
  const before = opened({ exchanges: [exchange(1)], controls: [note(0)] });
  const lab = take([before, { type: "state", entry: 11, data }]);
  expect(lab.exchanges).toEqual([]);
  expect(lab.notes).toEqual([data.note]);
});

test("a later snapshot starts over, even if its number is lower", () => {
  const lab = take([opened({ exchanges: [exchange(9)] }), opened({ exchanges: [exchange(1)] }, 2)]);
  expect(lab.exchanges.map(({ id }) => id)).toEqual([1]);
  expect(lab.lastEntry).toBe(2);
});

test("visitors who carry their own count, and passports that were called back, are followed too", () => {
  const state = { visits: 1, userId: null, name: null, role: null, preferences: {}, expiresAt: null };
  const lab = take([
    opened(),
    {
      type: "exchange",
      entry: 11,
      data: exchange(1, { steps: [step("state-written", { bytes: 1, state: { ...state, visitor: 3 } })] }),
    },
    {
      type: "exchange",
      entry: 12,
      data: exchange(2, { steps: [step("token-denied", { jti: "9c41" })] }),
    },
  ]);
  expect(lab.view).toMatchObject({ visitors: 3, denylist: ["9c41"] });
});
