import fc from "fast-check";
import { expect, test } from "vitest";
import { comparedWords, verdictOf } from "./comparison.ts";

test.each([
  [96, 4.1, "23 times slower"],
  [96, 84, "about the same"],
  [96, 306, "3.2 times faster"],
  [96, 1.6, "60 times slower"],
  [30, 10, "3 times slower"],
  [10, 12.5, "1.3 times faster"],
  [10, 12.4, "about the same"],
  [99.6, 10, "10 times slower"],
  [0, 0, "about the same"],
  [0, 5, "faster"],
  [5, 0, "slower"],
  [Number.NaN, 5, "not measured"],
  [5, Number.NaN, "not measured"],
])("%d µs against %d µs is %s", (mine, theirs, words) => {
  expect(comparedWords(mine, theirs)).toBe(words);
});

test("what is faster one way round is slower the other way round", () => {
  const micros = fc.double({ min: 0, max: 1e5, noNaN: true });
  const opposite = { faster: "slower", slower: "faster", same: "same", unknown: "unknown" };
  fc.assert(
    fc.property(micros, micros, (a, b) => {
      expect(verdictOf(b, a)).toBe(opposite[verdictOf(a, b)]);
    }),
  );
});
