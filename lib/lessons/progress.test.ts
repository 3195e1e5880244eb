import { expect, test } from "vitest";
import {
  begunAnew,
  EMPTY_PROGRESS,
  isChapterDone,
  isStepDone,
  overturned,
  stepKey,
  type Try,
  withKnown,
  withPlace,
  withQuizAnswer,
  withRecall,
  withStep,
} from "./progress.ts";
import { comingBack, dueAt, dueQuestions } from "./progress-due.ts";

const HOUR = 3_600_000;
const KEY = stepKey("http-forgets", "second-hello");
const tries = (...all: [at: number, right: boolean][]): Try[] =>
  all.map(([at, right]) => ({ at, right, option: "a" }));

test("the first answer stays, however often a step is done", () => {
  const first = withStep(EMPTY_PROGRESS, KEY, { at: 5, right: false, confidence: 3, answer: "back" });
  const again = withStep(first, KEY, { at: 9, right: true, confidence: 1, answer: "new" });
  expect(again.steps[KEY]).toEqual({ at: 5, right: false, confidence: 3, answer: "back" });
  expect(isStepDone(again, KEY)).toBe(true);
  expect(isStepDone(EMPTY_PROGRESS, KEY)).toBe(false);
});

test("an answer adds to a step that was done without one", () => {
  const seen = withStep(EMPTY_PROGRESS, KEY, { at: 5 });
  expect(withStep(seen, KEY, { at: 9, answer: "new", right: true }).steps[KEY]?.answer).toBe("new");
  expect(withStep(seen, KEY, { at: 9 })).toBe(seen);
});

test("a chapter is done once all its steps are, and its misconceptions fall step by step", () => {
  const chapter = {
    slug: "http-forgets",
    steps: [{ id: "one", overturns: [5, 6] }, { id: "two" }],
  } as const;
  const half = withStep(EMPTY_PROGRESS, stepKey("http-forgets", "two"), { at: 1 });
  expect(isChapterDone(half, chapter)).toBe(false);
  expect([...overturned(half, [chapter])]).toEqual([]);
  const whole = withStep(half, stepKey("http-forgets", "one"), { at: 2 });
  expect(isChapterDone(whole, chapter)).toBe(true);
  expect([...overturned(whole, [chapter])]).toEqual([5, 6]);
  expect(isChapterDone(EMPTY_PROGRESS, { slug: "hybrid", steps: [] })).toBe(false);
});

test("a question that was never missed does not come back", () => {
  expect(dueAt([])).toBeNull();
  expect(dueAt(tries([7, true]))).toBeNull();
});

test("a missed one is due at once, then the next day, then after three days, then never", () => {
  const missed = tries([0, false]);
  expect(dueAt(missed)).toBe(0);
  const once = [...missed, ...tries([1, true])];
  expect(dueAt(once)).toBe(1 + 16 * HOUR);
  const twice = [...once, ...tries([20 * HOUR, true])];
  expect(dueAt(twice)).toBe(84 * HOUR);
  expect(dueAt([...twice, ...tries([90 * HOUR, true])])).toBeNull();
});

test("missed again it begins again, and an early right answer moves nothing", () => {
  expect(dueAt(tries([0, false], [1, true], [2, false]))).toBe(2);
  expect(dueAt(tries([0, false], [1, true], [2, true]))).toBe(1 + 16 * HOUR);
});

test("what is due is told by the moment that is asked for", () => {
  const missed = withRecall(EMPTY_PROGRESS, "http-forgets-know", { at: 10, right: false, option: "a" });
  expect(dueQuestions(missed, 9)).toEqual([]);
  expect(dueQuestions(missed, 10)).toEqual(["http-forgets-know"]);
  const better = withRecall(missed, "http-forgets-know", { at: 11, right: true, option: "b" });
  expect(dueQuestions(better, 12)).toEqual([]);
  expect(comingBack(better)).toEqual([{ id: "http-forgets-know", due: 11 + 16 * HOUR }]);
});

test("what is known, where somebody is, and the first answer of a test are kept", () => {
  const known = withKnown(withKnown(EMPTY_PROGRESS, "passport", 3), "passport", 8);
  expect(known.known).toEqual({ passport: 3 });
  const there = withPlace(EMPTY_PROGRESS, "passport", "read", 3);
  expect(withPlace(there, "passport", "read", 9)).toBe(there);
  expect(withPlace(there, "passport", "next", 9).place).toEqual({ slug: "passport", step: "next", at: 9 });
  const quiz = withQuizAnswer(EMPTY_PROGRESS, "before", "q", { at: 1, option: "a" });
  expect(withQuizAnswer(quiz, "before", "q", { at: 2, option: "b" })).toBe(quiz);
  expect(withQuizAnswer(quiz, "after", "q", { at: 2, option: "b" }).quiz.after).toEqual({
    q: { at: 2, option: "b" },
  });
});

test("begun anew nothing is left but when", () => {
  expect(begunAnew(7)).toEqual({ ...EMPTY_PROGRESS, begun: 7 });
});
