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
  hasCommands: boolean;
}

/** What can be drawn of a chapter before its conditions are there: plain data. */
export interface Outline {
  slug: Slug;
  stage: Chapter["stage"];
  offers: Offers;
  steps: readonly StepOutline[];
}

function choicesOf(step: LessonStep): readonly string[] {
  if (step.kind === "predict") return step.options.map(({ id }) => id);
  if (step.kind === "do") return step.goal.map(({ id }) => id);
  return step.kind === "explain" ? step.because : [];
}

const outlineOfStep = (step: LessonStep): StepOutline => ({
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
  hasCommands: step.kind === "do" && step.curl.length > 0,
});

/** A chapter without what cannot be sent to a page: its conditions and what is worked out from a world. */
export const outlineOf = ({ slug, stage, offers, steps }: Chapter): Outline => ({
  slug,
  stage,
  offers,
  steps: steps.map(outlineOfStep),
});
