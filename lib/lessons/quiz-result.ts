import type { Progress, QuizTime } from "./progress.ts";
import { QUIZ, type QuizId, quizOf } from "./quiz.ts";
import type { Slug } from "./slugs.ts";

/** How a question was answered; `none` where it was not. */
export type Mark = "right" | "wrong" | "none";

/** What the two answers to an idea tell: learned in between, known before, known now, worth another look, or not asked. */
export type Gain = "learned" | "knew" | "know" | "again" | "open";

/** What became of an idea. */
export interface IdeaResult {
  idea: Slug;
  before: Mark;
  after: Mark;
  gain: Gain;
}

/** How one question of the tests was answered. */
export function markOf({ quiz }: Progress, id: QuizId): Mark {
  const { when, right } = QUIZ[id];
  const answer = Object.hasOwn(quiz[when], id) ? quiz[when][id] : undefined;
  if (answer === undefined) return "none";
  return answer.option === right ? "right" : "wrong";
}

function gainOf(before: Mark, after: Mark): Gain {
  if (after === "none") return "open";
  if (after === "wrong") return "again";
  return { right: "knew", wrong: "learned", none: "know" }[before] as Gain;
}

/** What was learned, idea by idea. */
export const resultOf = (progress: Progress): IdeaResult[] =>
  quizOf("before").map((id) => {
    const { idea } = QUIZ[id];
    const [before, after] = [markOf(progress, id), markOf(progress, `${idea}-after` as QuizId)];
    return { idea, before, after, gain: gainOf(before, after) };
  });

/** The first question of a test that is not answered yet; `null` when all are. */
export const nextQuiz = (progress: Progress, when: QuizTime): QuizId | null =>
  quizOf(when).find((id) => markOf(progress, id) === "none") ?? null;

/** How many questions of a test were answered, and how many of them right. */
export function tallyOf(progress: Progress, when: QuizTime): { of: number; answered: number; right: number } {
  const marks = quizOf(when).map((id) => markOf(progress, id));
  return {
    of: marks.length,
    answered: marks.filter((mark) => mark !== "none").length,
    right: marks.filter((mark) => mark === "right").length,
  };
}
