import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { SessionRecord } from "../trace/vocabulary.ts";
import { anyText } from "./any-text.ts";
import type { Cabinet, RecordChange, SessionStore } from "./session-store.ts";

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

/** How often each race is run, in random order. */
const ROUNDS = 100;

/** All of so many things, in whatever order. */
const ALL = (count: number) => ({ minLength: count, maxLength: count });

const visited: RecordChange = (record) => ({ ...record, visits: record.visits + 1 });

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

    test("a change starts from what the record is, and gives it as it was written", async () => {
      const store = await fill(SHARED, [sampleRecord("s1", { visits: 4 })]);
      const changed = await store.update(SHARED, "s1", visited, FUTURE + 60_000);
      expect(changed).toEqual(sampleRecord("s1", { visits: 5 }));
      expect(await store.read(SHARED, "s1")).toEqual(changed);
      expect(await store.labels(SHARED, 8)).toEqual({ partition: "shared", labels: ["s1"], total: 1 });
    });

    test("a change of a record that is not there writes nothing", async () => {
      const store = await fill(OTHER_PARTITION, [sampleRecord("s1")]);
      const asked = vi.fn(visited);
      for (const cabinet of [SHARED, OTHER_LAB])
        expect(await store.update(cabinet, "s1", asked, FUTURE + 60_000)).toBeNull();
      expect(asked).not.toHaveBeenCalled();
      expect(await store.list(SHARED)).toEqual([]);
      expect(await store.read(OTHER_PARTITION, "s1")).toEqual(sampleRecord("s1"));
    });

    test("a change that fails leaves the record as it is, and the store in order", async () => {
      const store = await fill(SHARED, [sampleRecord("s1")]);
      const fail = (): never => {
        throw new RangeError("too much");
      };
      await expect(store.update(SHARED, "s1", fail, FUTURE)).rejects.toThrow("too much");
      expect(await store.read(SHARED, "s1")).toEqual(sampleRecord("s1"));
      expect(await store.update(SHARED, "s1", visited, FUTURE)).toMatchObject({ visits: 2 });
    });

    test("changes beside changes are all kept, in whatever order they come", async () => {
      const store = await open();
      const names = Array.from({ length: 6 }, (_, n) => `wish-${n}`);
      const wish =
        (wanted: string): RecordChange =>
        (record) => ({
          ...record,
          preferences: { ...record.preferences, [wanted]: true },
        });
      let round = 0;
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray([...names, "visit", "visit", "role"], ALL(9)), async (order) => {
          const id = `s${round++}`;
          await store.write(SHARED, sampleRecord(id, { preferences: {} }), FUTURE + 60_000);
          const changes = order.map((what): RecordChange => {
            if (what === "visit") return visited;
            return what === "role" ? (record) => ({ ...record, role: "admin" }) : wish(what);
          });
          await Promise.all(changes.map((change) => store.update(SHARED, id, change, FUTURE + 60_000)));
          const record = await store.read(SHARED, id);
          expect(Object.keys(record?.preferences ?? {}).toSorted()).toEqual(names);
          expect(record).toMatchObject({ visits: 3, role: "admin" });
        }),
        { numRuns: ROUNDS },
      );
    });

    test("a record that is removed beside changes and reads never comes back", async () => {
      const store = await open();
      let round = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(["remove", "change", "change", "read", "remove", "labels"], ALL(6)),
          async (order) => {
            const id = `s${round++}`;
            await store.write(SHARED, sampleRecord(id), FUTURE + 60_000);
            const removed: unknown[] = [];
            await Promise.all(
              order.map(async (what) => {
                if (what === "remove") removed.push(await store.remove(SHARED, id));
                else if (what === "change") await store.update(SHARED, id, visited, FUTURE + 60_000);
                else if (what === "read") await store.read(SHARED, id);
                else await store.labels(SHARED, 8);
              }),
            );
            expect(removed.filter((record) => record !== null)).toHaveLength(1);
            expect(await store.read(SHARED, id)).toBeNull();
            expect(await store.update(SHARED, id, visited, FUTURE + 60_000)).toBeNull();
            expect(await store.labels(SHARED, 8)).toMatchObject({ total: 0 });
          },
        ),
        { numRuns: ROUNDS },
      );
    });

    test("what is removed beside changes tells of every change that was acknowledged before it", async () => {
      const store = await open();
      for (let round = 0; round < ROUNDS; round++) {
        const id = `s${round}`;
        await store.write(SHARED, sampleRecord(id), FUTURE + 60_000);
        const changes = [1, 2, 3].map(() => store.update(SHARED, id, visited, FUTURE + 60_000));
        const removed = await store.remove(SHARED, id);
        const kept = (await Promise.all(changes)).filter((record) => record !== null);
        expect(removed?.visits).toBe(1 + kept.length);
      }
    });

    test("changing a record puts its garbage day off", async () => {
      const store = await fill(SHARED, [sampleRecord("s1")], FUTURE);
      await store.update(SHARED, "s1", visited, FUTURE + 2000);
      expect(await store.collectGarbage(FUTURE + 1000, 10)).toBe(0);
      expect(await store.collectGarbage(FUTURE + 2000, 10)).toBe(1);
    });

    test("removing gives the record as it was", async () => {
      const store = await fill(SHARED, [sampleRecord("s1", { visits: 7 })]);
      expect(await store.remove(SHARED, "s1")).toEqual(sampleRecord("s1", { visits: 7 }));
      expect(await store.remove(SHARED, "s1")).toBeNull();
      expect(await store.read(SHARED, "s1")).toBeNull();
      expect(await store.labels(SHARED, 8)).toEqual({ partition: "shared", labels: [], total: 0 });
    });

    test.each([
      ["partitions", OTHER_PARTITION],
      ["labs", OTHER_LAB],
    ])("%s know nothing of each other", async (_, other) => {
      const store = await fill(SHARED, [sampleRecord("s1")]);
      expect(await store.read(other, "s1")).toBeNull();
      expect(await store.remove(other, "s1")).toBeNull();
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
          const changed = await store.update(SHARED, id, visited, FUTURE + 60_000);
          expect(JSON.stringify(changed)).toBe(JSON.stringify(visited(record)));
          expect(JSON.stringify(await store.remove(SHARED, id))).toBe(JSON.stringify(changed));
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
