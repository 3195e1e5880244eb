import type { StepKind } from "../trace/steps.ts";
import type { MisconceptionNumber } from "./coverage.ts";
import type { QuestionId } from "./questions/index.ts";
import type { Chapter, LessonStep, Offers, Part, Run, StepType } from "./shape.ts";
import type { Slug } from "./slugs.ts";

/** What can be drawn of a step before its conditions are there: plain data. */
export interface StepOutline {
  id: string;
  kind: StepType;
  run: Run | null;
  overturns: readonly MisconceptionNumber[];
  offers: Offers | null;
  beside: Part | null;
  /** The ids of its options, of its goal's conditions, or of its reasons, in order. */
  choices: readonly string[];
  /** The reason that is right. */
  right: string | null;
  question: QuestionId | null;
  blanks: readonly StepKind[];
  /** An address on this site where there is more of the same. */
  more: string | null;
  /** What stands at the right. */
  stage: Chapter["stage"];
}

/** What can be drawn of a chapter before its conditions are there: plain data. */
export interface Outline {
  slug: Slug;
  offers: Offers;
  steps: readonly StepOutline[];
}

function choicesOf(step: LessonStep): readonly string[] {
  if (step.kind === "predict") return step.options.map(({ id }) => id);
  if (step.kind === "do") return step.goal.map(({ id }) => id);
  return step.kind === "explain" ? step.because : [];
}

const outlineOfStep = (step: LessonStep, stage: Chapter["stage"]): StepOutline => ({
  id: step.id,
  kind: step.kind,
  run: step.run ?? null,
  overturns: step.overturns ?? [],
  offers: ("offers" in step && step.offers) || null,
  beside: step.kind === "read" ? step.beside : null,
  choices: choicesOf(step),
  right: step.kind === "explain" ? step.right : null,
  question: step.kind === "recall" ? step.question : null,
  blanks: (step.kind === "watch" && step.blanks) || [],
  more: step.more ?? null,
  stage: ("stage" in step && step.stage) || stage,
});

/** A chapter without what cannot be sent to a page: its conditions and what is worked out from a world. */
export const outlineOf = ({ slug, stage, offers, steps }: Chapter): Outline => ({
  slug,
  offers,
  steps: steps.map((step) => outlineOfStep(step, stage)),
});
