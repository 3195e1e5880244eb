import fc from "fast-check";
import { expect, test } from "vitest";
import { EMPTY_PROGRESS, stepKey, withKnown, withQuizAnswer, withRecall, withStep } from "./progress.ts";
import { cameIn, contentOf } from "./progress-count.ts";
import { arbitraryProgress } from "./testing/arbitrary-progress.ts";

test("steps, chapters that are known, and answers of all kinds are counted", () => {
  let progress = withStep(EMPTY_PROGRESS, stepKey("hybrid", "one"), { at: 1 });
  progress = withKnown(progress, "passport", 1);
  progress = withRecall(progress, "http-forgets-know", { at: 1, right: true, option: "a" });
  progress = withQuizAnswer(progress, "after", "q", { at: 1, option: "a" });
  expect(contentOf(progress)).toEqual({ steps: 2, answers: 2 });
});

test("a file adds what was not there, and nothing the second time", () => {
  const some = arbitraryProgress();
  fc.assert(
    fc.property(some, (a) => {
      expect(cameIn(EMPTY_PROGRESS, a)).toEqual(contentOf(a));
      expect(cameIn(a, a)).toEqual({ steps: 0, answers: 0 });
    }),
  );
});
