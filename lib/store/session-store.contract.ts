import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SessionRecord } from "../trace/vocabulary.ts";
import { anyText } from "./any-text.ts";
import type { Cabinet, SessionStore } from "./session-store.ts";

/** The tests' own time, far ahead, so that a store which also expires by the real clock keeps everything. */
export const FUTURE = Date.UTC(2200, 0, 1);

const SHARED: Cabinet = { lab: "lab-one", partition: "shared" };
const OTHER_PARTITION: Cabinet = { lab: "lab-one", partition: "A" };
const OTHER_LAB: Cabinet = { lab: "lab-two", partition: "shared" };

/** A session record for tests; `more` replaces any part of it. */
export const sampleRecord = (id: string, more: Partial<SessionRecord> = {}): SessionRecord => ({
  id,
  visitor: 3,
  visits: 1,
  userId: null,
  role: null,
  preferences: { theme: "dark" },
  createdAt: FUTURE,
  lastSeenAt: FUTURE,
  expiresAt: FUTURE + 60_000,
  ...more,
});

const text = anyText({ minLength: 1, maxLength: 40 });
const preferences = fc.dictionary(text, fc.oneof(text, fc.boolean(), fc.integer()), {
  noNullPrototype: true,
});

/**
 * What every session store must prove. `open` gives a fresh and empty store; what it has to clean up afterwards it
 * hands to vitest's `onTestFinished`.
 */
export function sessionStoreContract(name: string, open: () => Promise<SessionStore>): void {
  describe(`${name} keeps the contract of a session store`, () => {
    const fill = async (cabinet: Cabinet, records: SessionRecord[], keepUntil = FUTURE + 60_000) => {
      const store = await open();
      for (const record of records) await store.write(cabinet, record, keepUntil);
      return store;
    };

    test("a record is read as it was written, and an unknown id is null", async () => {
      const record = sampleRecord("s1", { userId: 42, role: "admin", visits: 9 });
      const store = await fill(SHARED, [record]);
      expect(await store.read(SHARED, "s1")).toEqual(record);
      expect(await store.read(SHARED, "s2")).toBeNull();
    });

    test("a record takes the place of an older one with its id", async () => {
      const store = await fill(SHARED, [sampleRecord("s1"), sampleRecord("s1", { visits: 2 })]);
      expect((await store.read(SHARED, "s1"))?.visits).toBe(2);
      expect((await store.labels(SHARED, 8)).total).toBe(1);
    });

    test("removing tells whether there was a record", async () => {
      const store = await fill(SHARED, [sampleRecord("s1")]);
      expect(await store.remove(SHARED, "s1")).toBe(true);
      expect(await store.remove(SHARED, "s1")).toBe(false);
      expect(await store.read(SHARED, "s1")).toBeNull();
      expect(await store.labels(SHARED, 8)).toEqual({ partition: "shared", labels: [], total: 0 });
    });

    test.each([
      ["partitions", OTHER_PARTITION],
      ["labs", OTHER_LAB],
    ])("%s know nothing of each other", async (_, other) => {
      const store = await fill(SHARED, [sampleRecord("s1")]);
      expect(await store.read(other, "s1")).toBeNull();
      expect(await store.remove(other, "s1")).toBe(false);
      await store.write(other, sampleRecord("s1", { visits: 7 }), FUTURE + 60_000);
      expect((await store.read(SHARED, "s1"))?.visits).toBe(1);
      expect(await store.list(other)).toHaveLength(1);
    });

    test("a name that looks like two parts joined is still one cabinet", async () => {
      const store = await fill({ lab: "a:b", partition: "c" }, [sampleRecord("s1")]);
      expect(await store.read({ lab: "a", partition: "b:c" }, "s1")).toBeNull();
    });

    test("records are listed oldest first, then by id", async () => {
      const store = await fill(SHARED, [
        sampleRecord("c", { createdAt: FUTURE + 2 }),
        sampleRecord("b", { createdAt: FUTURE + 1 }),
        sampleRecord("a", { createdAt: FUTURE + 2 }),
        sampleRecord("d", { createdAt: FUTURE }),
      ]);
      expect((await store.list(SHARED)).map((record) => record.id)).toEqual(["d", "b", "a", "c"]);
      expect(await store.list(OTHER_LAB)).toEqual([]);
    });

    test("labels are the first ones, with the number of all", async () => {
      const store = await fill(
        SHARED,
        ["e", "d", "c", "b", "a"].map((id, age) => sampleRecord(id, { createdAt: FUTURE + age })),
      );
      expect(await store.labels(SHARED, 2)).toEqual({ partition: "shared", labels: ["e", "d"], total: 5 });
      expect((await store.labels(SHARED, 8)).labels).toEqual(["e", "d", "c", "b", "a"]);
    });

    test("clearing empties one cabinet only", async () => {
      const store = await fill(SHARED, [sampleRecord("s1"), sampleRecord("s2")]);
      await store.write(OTHER_PARTITION, sampleRecord("s1"), FUTURE + 60_000);
      await store.clear(SHARED);
      expect(await store.list(SHARED)).toEqual([]);
      expect(await store.read(SHARED, "s1")).toBeNull();
      expect(await store.list(OTHER_PARTITION)).toHaveLength(1);
    });

    test("a denied token is on the list of its own cabinet, once, and on no other", async () => {
      const store = await open();
      for (const id of ["b", "a", "b"]) await store.deny(SHARED, id, FUTURE + 60_000);
      expect(await store.denied(SHARED)).toEqual(["a", "b"]);
      expect(await store.isDenied(SHARED, "a")).toBe(true);
      expect(await store.isDenied(SHARED, "c")).toBe(false);
      for (const other of [OTHER_PARTITION, OTHER_LAB]) {
        expect(await store.isDenied(other, "a")).toBe(false);
        expect(await store.denied(other)).toEqual([]);
      }
      expect((await store.labels(SHARED, 8)).total).toBe(0);
      await store.clear(SHARED);
      expect(await store.denied(SHARED)).toEqual([]);
    });

    test("a denied token is forgotten when its time has come, and denying it again never shortens that", async () => {
      const store = await open();
      await store.deny(SHARED, "first", FUTURE);
      await store.deny(SHARED, "long", FUTURE + 2000);
      await store.deny(SHARED, "long", FUTURE);
      await store.deny(OTHER_LAB, "second", FUTURE + 1);
      expect(await store.collectGarbage(FUTURE + 1000, 1)).toBe(1);
      expect([await store.denied(SHARED), await store.denied(OTHER_LAB)]).toEqual([["long"], ["second"]]);
      expect(await store.collectGarbage(FUTURE + 1000, 10)).toBe(1);
      expect([await store.denied(SHARED), await store.denied(OTHER_LAB)]).toEqual([["long"], []]);
    });

    test("garbage goes when its time has come, the longest overdue first and never above the limit", async () => {
      const store = await open();
      const cabinets = [SHARED, OTHER_PARTITION, OTHER_LAB, SHARED, SHARED];
      for (const [n, cabinet] of cabinets.entries()) {
        await store.write(cabinet, sampleRecord(`s${n}`), FUTURE + n * 1000);
      }
      expect(await store.collectGarbage(FUTURE + 3000, 3)).toBe(3);
      expect((await store.list(SHARED)).map((record) => record.id)).toEqual(["s3", "s4"]);
      expect(await store.collectGarbage(FUTURE + 3000, 3)).toBe(1);
      expect(await store.collectGarbage(FUTURE + 3000, 3)).toBe(0);
      expect((await store.labels(SHARED, 8)).labels).toEqual(["s4"]);
    });

    test("writing a record again puts its garbage day off", async () => {
      const store = await fill(SHARED, [sampleRecord("s1")], FUTURE);
      await store.write(SHARED, sampleRecord("s1"), FUTURE + 2000);
      expect(await store.collectGarbage(FUTURE + 1000, 10)).toBe(0);
      expect(await store.read(SHARED, "s1")).not.toBeNull();
    });

    test("the record's own expiry is not the store's business", async () => {
      const store = await fill(SHARED, [sampleRecord("s1", { expiresAt: 1 })]);
      expect(await store.collectGarbage(FUTURE, 10)).toBe(0);
      expect(await store.read(SHARED, "s1")).not.toBeNull();
    });

    test("records are copies: changing what was given or got changes nothing", async () => {
      const given = sampleRecord("s1");
      const store = await fill(SHARED, [given]);
      given.preferences.theme = "light";
      const got = await store.read(SHARED, "s1");
      if (got) got.visits = 99;
      for (const listed of await store.list(SHARED)) listed.visits = 98;
      expect(await store.read(SHARED, "s1")).toEqual(sampleRecord("s1"));
    });

    test("any id and any preferences come back as they went", async () => {
      const store = await open();
      await fc.assert(
        fc.asyncProperty(text, preferences, async (id, wishes) => {
          const record = sampleRecord(id, { preferences: wishes });
          await store.write(SHARED, record, FUTURE + 60_000);
          expect(JSON.stringify(await store.read(SHARED, id))).toBe(JSON.stringify(record));
          expect((await store.labels(SHARED, 8)).labels).toEqual([id]);
          expect(await store.remove(SHARED, id)).toBe(true);
        }),
      );
    });

    test("many writes at once all arrive", async () => {
      const store = await open();
      const ids = Array.from({ length: 100 }, (_, n) => `s${String(n).padStart(3, "0")}`);
      await Promise.all(ids.map((id) => store.write(SHARED, sampleRecord(id), FUTURE + 60_000)));
      expect((await store.list(SHARED)).map((record) => record.id)).toEqual(ids);
    });
  });
}
