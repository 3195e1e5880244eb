import { describe, expect, test } from "vitest";
import type { LabStore } from "./lab-store.ts";

/** The document that the contract keeps in a store. */
export interface SampleLab {
  steps: number;
  notes: string[];
}

const sample = (steps = 0): SampleLab => ({ steps, notes: ["né", "\u{1f5c4}", "'; --"] });
const NOW = Date.UTC(2026, 0, 1);

/**
 * What every store of labs must prove. `open` gives a fresh and empty store; what it has to clean up afterwards it
 * hands to vitest's `onTestFinished`.
 */
export function labStoreContract(name: string, open: () => Promise<LabStore<SampleLab>>): void {
  describe(`${name} keeps the contract of a lab store`, () => {
    const openWith = async (...ids: string[]) => {
      const store = await open();
      for (const [n, id] of ids.entries()) await store.create(id, sample(), NOW + n);
      return store;
    };

    test("a document is read as it was created, and an unknown id is null", async () => {
      const store = await openWith("one");
      expect((await store.read("one"))?.value).toEqual(sample());
      expect(await store.read("two")).toBeNull();
    });

    test("an id is taken once", async () => {
      const store = await open();
      expect(await store.create("one", sample(1), NOW)).toBe(true);
      expect(await store.create("one", sample(2), NOW)).toBe(false);
      expect((await store.read("one"))?.value.steps).toBe(1);
    });

    test("of many who create one id at once, one succeeds", async () => {
      const store = await open();
      const made = await Promise.all(
        Array.from({ length: 20 }, (_, n) => store.create("one", sample(n), NOW)),
      );
      expect(made.filter(Boolean)).toHaveLength(1);
      expect((await store.read("one"))?.value.steps).toBe(made.indexOf(true));
    });

    test("a change counts only if it was made from the newest version", async () => {
      const store = await openWith("one");
      const version = (await store.read("one"))?.version ?? -1;
      expect(await store.replace("one", version, sample(1))).toBe(true);
      expect(await store.replace("one", version, sample(2))).toBe(false);
      const newest = await store.read("one");
      expect(newest?.value.steps).toBe(1);
      expect(newest?.version).not.toBe(version);
      expect(await store.replace("unknown", version, sample())).toBe(false);
      expect(await store.read("unknown")).toBeNull();
    });

    test("changes that are made again until they count lose nothing", async () => {
      const store = await openWith("one");
      const addOne = async (): Promise<void> => {
        for (;;) {
          const found = await store.read("one");
          if (!found) throw new Error("The lab is gone.");
          const value = { ...found.value, steps: found.value.steps + 1 };
          if (await store.replace("one", found.version, value)) return;
        }
      };
      await Promise.all(Array.from({ length: 25 }, addOne));
      expect((await store.read("one"))?.value.steps).toBe(25);
    });

    test("documents are copies: changing what was given or got changes nothing", async () => {
      const store = await open();
      const given = sample();
      await store.create("one", given, NOW);
      given.notes.push("later");
      (await store.read("one"))?.value.notes.push("later");
      expect((await store.read("one"))?.value).toEqual(sample());
    });

    test("a counter counts from 1, each apart, and can be set back", async () => {
      const store = await openWith("one", "two");
      expect(await store.counter("one", "visitors")).toBe(0);
      expect(await store.increment("one", "visitors")).toBe(1);
      expect(await store.increment("one", "visitors")).toBe(2);
      expect(await store.increment("one", "turns")).toBe(1);
      expect(await store.increment("two", "visitors")).toBe(1);
      await store.resetCounter("one", "visitors");
      await store.resetCounter("one", "never used");
      expect(await store.counter("one", "visitors")).toBe(0);
      expect(await store.increment("one", "visitors")).toBe(1);
      expect(await store.counter("one", "turns")).toBe(1);
    });

    test("no two who count at once get the same number", async () => {
      const store = await openWith("one");
      const given = await Promise.all(Array.from({ length: 50 }, () => store.increment("one", "visitors")));
      expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
      expect(await store.counter("one", "visitors")).toBe(50);
    });

    test("counting is no change of the document", async () => {
      const store = await openWith("one");
      const before = await store.read("one");
      await store.increment("one", "visitors");
      await store.touch("one", NOW + 1000);
      expect(await store.read("one")).toEqual(before);
    });

    test("labs are found by how long they were not used, the longest first", async () => {
      const store = await openWith("a", "b", "c", "d");
      expect(await store.idleSince(NOW + 3, 10)).toEqual(["a", "b", "c"]);
      await store.touch("a", NOW + 10);
      await store.touch("unknown", NOW);
      expect(await store.idleSince(NOW + 10, 10)).toEqual(["b", "c", "d"]);
      expect(await store.idleSince(NOW + 11, 2)).toEqual(["b", "c"]);
      expect(await store.idleSince(NOW, 10)).toEqual([]);
    });

    test("removing takes the document and its counters, and tells whether there was one", async () => {
      const store = await openWith("one", "two");
      await store.increment("one", "visitors");
      await store.increment("two", "visitors");
      expect(await store.remove("one")).toBe(true);
      expect(await store.remove("one")).toBe(false);
      expect(await store.read("one")).toBeNull();
      expect(await store.counter("one", "visitors")).toBe(0);
      expect(await store.counter("two", "visitors")).toBe(1);
      expect(await store.idleSince(NOW + 60_000, 10)).toEqual(["two"]);
      expect(await store.create("one", sample(), NOW)).toBe(true);
    });
  });
}
