import type { Exchange } from "../trace/exchange.ts";
import { STEP_KINDS, type Step, type StepKind } from "../trace/steps.ts";

/** A recorded step of an exchange, told or to be filled in. */
export interface Blank {
  step: Step;
  /** Whether it is left blank: only the first step of a kind is. */
  open: boolean;
}

/** The steps of an exchange, with the first of each of those kinds left blank. */
export function blanksOf({ steps }: Pick<Exchange, "steps">, kinds: readonly StepKind[]): Blank[] {
  const left = new Set(kinds);
  return steps.map((step) => ({ step, open: left.delete(step.kind) }));
}

/** Kinds that look likely where they did not happen. */
const LIKELY: readonly StepKind[] = [
  "cookie-read",
  "session-looked-up",
  "signature-checked",
  "user-looked-up",
  "session-written",
];
const EXTRA = 3;

/** What can be chosen for a blank: the kinds that happened, and some that did not, in the order in which they could. */
export function choicesOf({ steps }: Pick<Exchange, "steps">): StepKind[] {
  const happened = new Set(steps.map(({ kind }) => kind));
  const others = LIKELY.filter((kind) => !happened.has(kind)).slice(0, EXTRA);
  const offered = new Set([...happened, ...others]);
  return STEP_KINDS.filter((kind) => offered.has(kind));
}

/** Whether everything that was filled in is what was recorded. `chosen` by the kind that stands there. */
export const isFilledIn = (
  blanks: readonly Blank[],
  chosen: Readonly<Partial<Record<StepKind, string>>>,
): boolean => blanks.every(({ step, open }) => !open || chosen[step.kind] === step.kind);
