import fc from "fast-check";
import { expect, test } from "vitest";
import { readAddress } from "./address.ts";

test("without a wish the usual is taken, and nothing is said", () => {
  expect(readAddress({})).toEqual({ times: 200, size: 40, notes: [] });
});

test("a wish within bounds is granted", () => {
  expect(readAddress({ times: "20", size: "200" })).toEqual({ times: 20, size: 200, notes: [] });
});

test.each(["0", "201", "-1", "4.5", "1e2", "", "forty", "00000040", " 40", ["40", "50"]])(
  "size %j falls back, and says so",
  (size) => {
    const asked = readAddress({ size });
    expect(asked.size).toBe(40);
    expect(asked.notes.join(" ")).toContain("from 1 to 200");
  },
);

test("whatever an address says, what is taken is within bounds, and the note never repeats it", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (times, size) => {
      const asked = readAddress({ times, size });
      expect(asked.times).toBeGreaterThanOrEqual(20);
      expect(asked.times).toBeLessThanOrEqual(500);
      expect(asked.size).toBeGreaterThanOrEqual(1);
      expect(asked.size).toBeLessThanOrEqual(200);
      expect(asked.notes.length % 2).toBe(0);
    }),
  );
});
