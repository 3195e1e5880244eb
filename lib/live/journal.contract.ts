import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../store/any-text.ts";
import type { Journal, JournalEntry, JournalLimits } from "./journal.ts";

const ROOMY: JournalLimits = { entries: 500, bytes: 1_000_000 };

const idsOf = (entries: readonly JournalEntry[]): number[] => entries.map((entry) => entry.id);
const upTo = (newest: number, oldest = 1): number[] =>
  Array.from({ length: newest - oldest + 1 }, (_, n) => oldest + n);

/**
 * What every journal must prove. `open` gives a fresh and empty journal with those limits; what it has to clean up
 * afterwards it hands to vitest's `onTestFinished`.
 */
export function journalContract(name: string, open: (limits: JournalLimits) => Promise<Journal>): void {
  describe(`${name} keeps the contract of a journal`, () => {
    const add = (journal: Journal, kind: JournalEntry["kind"], lab = "lab") =>
      journal.append(lab, kind, (ids) => JSON.stringify({ kind, ...ids }));
    const fill = async (kinds: string, limits = ROOMY): Promise<Journal> => {
      const journal = await open(limits);
      for (const letter of kinds) await add(journal, letter === "e" ? "exchange" : "state");
      return journal;
    };

    test("entries count from 1; exchanges count by themselves, states use up no number", async () => {
      const journal = await fill("sees");
      const entries = await journal.readAfter("lab", 0, 10);
      expect(entries.map((entry) => JSON.parse(entry.json))).toEqual([
        { kind: "state", entry: 1, exchange: 1 },
        { kind: "exchange", entry: 2, exchange: 1 },
        { kind: "exchange", entry: 3, exchange: 2 },
        { kind: "state", entry: 4, exchange: 3 },
      ]);
      expect(idsOf(entries)).toEqual(upTo(4));
      expect(entries.map((entry) => entry.kind)).toEqual(["state", "exchange", "exchange", "state"]);
    });

    test("append gives the entry as it is kept", async () => {
      const journal = await open(ROOMY);
      const given = await add(journal, "exchange");
      expect(given).toEqual({ id: 1, kind: "exchange", json: '{"kind":"exchange","entry":1,"exchange":1}' });
      expect(await journal.readAfter("lab", 0, 10)).toEqual([given]);
    });

    test("an entry that cannot be made uses up no number", async () => {
      const journal = await fill("e");
      const fails = () => {
        throw new Error("cannot be made");
      };
      await expect(journal.append("lab", "exchange", fails)).rejects.toThrow("cannot be made");
      expect((await add(journal, "exchange")).json).toContain('"entry":2,"exchange":2');
    });

    test("appends at once leave no gap and give no number twice", async () => {
      const journal = await open(ROOMY);
      const given = await Promise.all(upTo(60).map((n) => add(journal, n % 3 ? "exchange" : "state")));
      expect(idsOf(given).toSorted((a, b) => a - b)).toEqual(upTo(60));
      expect(idsOf(await journal.readAfter("lab", 0, 100))).toEqual(upTo(60));
      const exchanges = await journal.readLast("lab", "exchange", 100, 60);
      expect(exchanges.map((entry) => JSON.parse(entry.json).exchange)).toEqual(upTo(40));
    });

    test("any text comes back as it went", async () => {
      const journal = await open(ROOMY);
      await fc.assert(
        fc.asyncProperty(anyText(), async (json) => {
          const { id } = await journal.append("lab", "state", () => json);
          expect((await journal.readAfter("lab", id - 1, 1))[0]?.json).toBe(json);
        }),
      );
    });

    test("reading goes on after an id, oldest first, within the limit", async () => {
      const journal = await fill("esese");
      expect(idsOf(await journal.readAfter("lab", 2, 2))).toEqual([3, 4]);
      expect(await journal.readAfter("lab", 5, 2)).toEqual([]);
      expect(await journal.readAfter("unknown", 0, 2)).toEqual([]);
    });

    test("the last of a kind are read oldest first, up to an id", async () => {
      const journal = await fill("eseessee");
      expect(idsOf(await journal.readLast("lab", "exchange", 3, 8))).toEqual([4, 7, 8]);
      expect(idsOf(await journal.readLast("lab", "exchange", 3, 7))).toEqual([3, 4, 7]);
      expect(idsOf(await journal.readLast("lab", "exchange", 3, 6))).toEqual([1, 3, 4]);
      expect(idsOf(await journal.readLast("lab", "state", 10, 5))).toEqual([2, 5]);
      expect(await journal.readLast("unknown", "state", 10, 5)).toEqual([]);
    });

    test("an exchange is found by its own number", async () => {
      const journal = await fill("sese");
      expect((await journal.readExchange("lab", 2))?.id).toBe(4);
      expect(await journal.readExchange("lab", 3)).toBeNull();
      expect(await journal.readExchange("unknown", 1)).toBeNull();
    });

    test("the range is that of the entries kept", async () => {
      const journal = await fill("ese", { ...ROOMY, entries: 2 });
      expect(await journal.range("lab")).toEqual({ oldest: 2, newest: 3 });
      expect(await journal.range("unknown")).toEqual({ oldest: 0, newest: 0 });
    });

    test("beyond so many entries the oldest go, and the numbers go on", async () => {
      const journal = await fill("esesese", { ...ROOMY, entries: 4 });
      expect(idsOf(await journal.readAfter("lab", 0, 10))).toEqual([4, 5, 6, 7]);
      expect(await journal.readExchange("lab", 2)).toBeNull();
      expect((await journal.readExchange("lab", 3))?.id).toBe(5);
      expect((await add(journal, "exchange")).json).toContain('"entry":8,"exchange":5');
    });

    test("beyond so many bytes of UTF-8 the oldest go, as many as it takes", async () => {
      const journal = await open({ entries: 500, bytes: 100 });
      const put = (json: string) => journal.append("lab", "state", () => json);
      for (const json of ["a".repeat(40), "b".repeat(10), "é".repeat(25)]) await put(json);
      expect(await journal.range("lab")).toEqual({ oldest: 1, newest: 3 });
      await put("c");
      expect(await journal.range("lab")).toEqual({ oldest: 2, newest: 4 });
      await put("d".repeat(60));
      expect(await journal.range("lab")).toEqual({ oldest: 4, newest: 5 });
    });

    test("the newest entry is kept whatever its size", async () => {
      const journal = await open({ entries: 500, bytes: 100 });
      const put = (json: string) => journal.append("lab", "state", () => json);
      await put("a");
      await put("b".repeat(101));
      expect(await journal.range("lab")).toEqual({ oldest: 2, newest: 2 });
      await put("c");
      expect(await journal.range("lab")).toEqual({ oldest: 3, newest: 3 });
    });

    test("who subscribes is woken after each append, until unsubscribed", async () => {
      const journal = await open(ROOMY);
      const woken = (): { wakes: () => number; next: Promise<void>; stop: () => void } => {
        let wakes = 0;
        let stop = (): void => undefined;
        const next = new Promise<void>((resolve) => {
          stop = journal.subscribe("lab", () => {
            wakes += 1;
            resolve();
          });
        });
        return { wakes: () => wakes, next, stop };
      };
      const first = woken();
      await add(journal, "state");
      await first.next;
      expect(idsOf(await journal.readAfter("lab", 0, 10))).toEqual([1]);
      const heard = first.wakes();
      first.stop();
      first.stop();
      const second = woken();
      await add(journal, "state");
      await second.next;
      second.stop();
      expect(first.wakes()).toBe(heard);
    });

    test("who listens to one lab does not hear another, and a listener that throws harms nobody", async () => {
      const journal = await open(ROOMY);
      const heard: string[] = [];
      const done = Promise.withResolvers<void>();
      const stops = [
        journal.subscribe("other", () => heard.push("other")),
        journal.subscribe("lab", () => {
          throw new Error("a listener's own fault");
        }),
        journal.subscribe("lab", () => done.resolve()),
      ];
      await add(journal, "state");
      await done.promise;
      for (const stop of stops) stop();
      expect(heard).toEqual([]);
    });

    test("after forgetting, the numbers go on", async () => {
      const journal = await fill("ese");
      await journal.forget("lab");
      expect(await journal.range("lab")).toEqual({ oldest: 0, newest: 0 });
      expect(await journal.readAfter("lab", 0, 10)).toEqual([]);
      expect(await journal.readExchange("lab", 1)).toBeNull();
      expect((await add(journal, "exchange")).json).toContain('"entry":4,"exchange":3');
      expect(await journal.range("lab")).toEqual({ oldest: 4, newest: 4 });
    });

    test("what was forgotten no longer counts towards the limits", async () => {
      const journal = await open({ entries: 3, bytes: 100 });
      const put = () => journal.append("lab", "state", () => "a".repeat(50));
      await put();
      await put();
      await journal.forget("lab");
      await put();
      await put();
      expect(idsOf(await journal.readAfter("lab", 0, 10))).toEqual([3, 4]);
    });

    test("labs are apart, and a removed one starts from 1 again", async () => {
      const journal = await fill("ese");
      expect((await add(journal, "exchange", "other")).id).toBe(1);
      await journal.forget("unknown");
      await journal.remove("lab");
      expect(await journal.range("lab")).toEqual({ oldest: 0, newest: 0 });
      expect((await add(journal, "exchange")).json).toContain('"entry":1,"exchange":1');
      expect(idsOf(await journal.readAfter("other", 0, 10))).toEqual([1]);
    });
  });
}
