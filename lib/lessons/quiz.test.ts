import { describe, expect, test } from "vitest";
import { EMPTY_PROGRESS, type Progress, withQuizAnswer } from "./progress.ts";
import { QUIZ, type QuizId, quizOf } from "./quiz.ts";
import { markOf, nextQuiz, resultOf, tallyOf } from "./quiz-result.ts";
import { SLUGS } from "./slugs.ts";
import { spokenText } from "./texts.ts";
import { quiz } from "./words/en/quiz.ts";

const sorted = (keys: Iterable<string>): string[] => [...keys].toSorted();

describe.each(["before", "after"] as const)("the test %s", (when) => {
  const ids = quizOf(when);
  const lengths = ids.map((id) => {
    const { options, right } = QUIZ[id];
    const all = options.map((option) => spokenText(quiz[id].options[option] ?? "").length);
    return { id, all, right: all[options.indexOf(right)] ?? 0 };
  });

  test("it asks for each idea but the last once, in order", () => {
    expect(ids.map((id) => QUIZ[id].idea)).toEqual(SLUGS.slice(0, 10));
  });

  test("every question and every option has its words", () => {
    for (const id of ids) expect(sorted(Object.keys(quiz[id].options)), id).toEqual(sorted(QUIZ[id].options));
  });

  test("the place of the right answer gives nothing away", () => {
    const places = ids.map((id) => QUIZ[id].options.indexOf(QUIZ[id].right));
    for (const place of [0, 1, 2, 3]) {
      const count = places.filter((each) => each === place).length;
      expect(count, `place ${place}`).toBeGreaterThanOrEqual(1);
      expect(count, `place ${place}`).toBeLessThanOrEqual(4);
    }
  });

  test("the length of the right answer gives nothing away", () => {
    for (const { id, all } of lengths) expect(Math.max(...all) / Math.min(...all), id).toBeLessThan(1.35);
    const longest = lengths.filter(({ all, right }) => all.filter((each) => each >= right).length === 1);
    const shortest = lengths.filter(({ all, right }) => all.filter((each) => each <= right).length === 1);
    expect(longest.length).toBeLessThanOrEqual(4);
    expect(shortest.length).toBeLessThanOrEqual(4);
  });
});

test("both tests ask at equal length", () => {
  const mean = (when: "before" | "after") =>
    quizOf(when).reduce((sum, id) => sum + quiz[id].question.length, 0) / quizOf(when).length;
  expect(mean("after") / mean("before")).toBeGreaterThan(0.85);
  expect(mean("after") / mean("before")).toBeLessThan(1.18);
});

const answer = (progress: Progress, id: QuizId, isRight: boolean): Progress => {
  const { when, right, options } = QUIZ[id];
  const option = isRight ? right : (options.find((each) => each !== right) ?? "");
  return withQuizAnswer(progress, when, id, { at: 1, option });
};

test("what was learned is told from the two answers", () => {
  let progress = EMPTY_PROGRESS;
  progress = answer(progress, "http-forgets-before", false);
  progress = answer(progress, "http-forgets-after", true);
  progress = answer(progress, "passport-before", true);
  progress = answer(progress, "passport-after", true);
  progress = answer(progress, "hybrid-before", true);
  progress = answer(progress, "hybrid-after", false);
  progress = answer(progress, "two-halves-after", true);
  const gains = new Map(resultOf(progress).map(({ idea, gain }) => [idea, gain]));
  expect(gains.get("http-forgets")).toBe("learned");
  expect(gains.get("passport")).toBe("knew");
  expect(gains.get("hybrid")).toBe("again");
  expect(gains.get("two-halves")).toBe("know");
  expect(gains.get("trade-offs")).toBe("open");
  expect(tallyOf(progress, "before")).toEqual({ of: 10, answered: 3, right: 2 });
});

test("a test goes on with what is not answered yet, and ends", () => {
  expect(nextQuiz(EMPTY_PROGRESS, "before")).toBe("http-forgets-before");
  let progress = answer(EMPTY_PROGRESS, "http-forgets-before", false);
  expect(markOf(progress, "http-forgets-before")).toBe("wrong");
  expect(nextQuiz(progress, "before")).toBe("cookie-identifies-before");
  for (const id of quizOf("before")) progress = answer(progress, id, true);
  expect(nextQuiz(progress, "before")).toBeNull();
  expect(nextQuiz(progress, "after")).toBe("http-forgets-after");
});
