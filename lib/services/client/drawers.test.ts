import fc from "fast-check";
import { expect, test } from "vitest";
import { layDrawers } from "./drawers.ts";

const id = (n: number): string => `${String(n).padStart(4, "0")}rest`;

test("a cabinet always shows its slots, the touched drawer among them, and counts the rest", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 12 }),
      fc.nat({ max: 14 }),
      fc.boolean(),
      fc.integer({ min: 2, max: 4 }),
      (count, which, found, slots) => {
        const records = Array.from({ length: count }, (_, n) => ({ id: id(n) }));
        const stands = which < count;
        const { labels, hot, missing, total } = layDrawers(records, { sid: id(which), found }, slots);
        expect(labels).toHaveLength(slots);
        expect(total).toBe(count);
        expect(hot).toBe(stands && found ? id(which).slice(0, 4) : null);
        if (stands) expect(labels).toContain(id(which).slice(0, 4));
        expect(missing !== null).toBe(!stands && !found);
        if (missing !== null) expect(labels[missing]).toBe("");
        const named = labels.filter((label) => label !== "" && !label.startsWith("+")).length;
        const more = Number(labels.find((label) => label.startsWith("+"))?.slice(1) ?? 0);
        expect(named + more).toBe(count);
      },
    ),
  );
});
