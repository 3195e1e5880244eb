import { expect, test } from "vitest";
import { growth, watchMemory } from "./memory.ts";

test("what was flat in its last half has not grown, whatever its beginning", () => {
  const flat = [50, 120, 180, 200, 200, 201, 199, 200];
  expect(Math.abs(growth(flat))).toBeLessThan(0.01);
});

test("what keeps growing has grown", () => {
  expect(growth(Array.from({ length: 60 }, (_, second) => 100 + second))).toBeCloseTo(0.1, 1);
});

test("a process that was never looked at has no figures", () => {
  expect(watchMemory(process.pid).stop()).toEqual([]);
});
