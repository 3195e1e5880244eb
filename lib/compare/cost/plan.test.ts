import fc from "fast-check";
import { expect, test } from "vitest";
import { roundsOf, turnOf } from "./plan.ts";

test("rounds add up to what was asked for, and none outgrows what a lab shows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (times) => {
      const rounds = roundsOf(times);
      expect(rounds.reduce((sum, round) => sum + round, 0)).toBe(times);
      for (const round of rounds) expect(round).toBeLessThanOrEqual(100);
    }),
  );
});

test("each turn has every row once, and another one first", () => {
  expect([0, 1, 2, 3].map((turn) => turnOf(["a", "b", "c"], turn).join(""))).toEqual([
    "abc",
    "bca",
    "cab",
    "abc",
  ]);
});
