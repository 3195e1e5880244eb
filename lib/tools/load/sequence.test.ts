import { expect, test } from "vitest";
import { luckOf } from "./luck.ts";
import { Sequence } from "./sequence.ts";

function watch(begin: number, ...ids: number[]): Sequence {
  const sequence = new Sequence();
  sequence.snapshot(begin);
  for (const id of ids) sequence.entry(id);
  return sequence;
}

test("each id once and in order is as it should be", () => {
  expect(watch(4, 5, 6, 7).problems).toEqual([]);
  expect(watch(0, 1).last).toBe(1);
});

test.each([
  ["a gap", [5, 8], "8 came after 5: 2 are missing"],
  ["a repeat", [5, 6, 6], "6 came again, after 6"],
  ["one out of order", [6, 5], "5 came again, after 6"],
])("%s is found", (_, ids, problem) => {
  expect(watch(4, ...ids).problems).toContain(problem);
});

test("a second snapshot is found, and entries before any", () => {
  const sequence = watch(4, 5);
  sequence.snapshot(9);
  expect(sequence.problems).toEqual(["began again at 9, after 5"]);
  const early = new Sequence();
  early.entry(3);
  expect(early.problems).toEqual(["3 came before a snapshot"]);
});

test("the same seed gives the same luck, another another", () => {
  const draw = (seed: number) => Array.from({ length: 5 }, luckOf(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  for (const drawn of draw(7)) expect(drawn >= 0 && drawn < 1).toBe(true);
});
