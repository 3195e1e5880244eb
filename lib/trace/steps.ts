import type { StepData } from "./step-data.ts";
import type { InsideService, Outcome, Place } from "./vocabulary.ts";

export type StepKind = keyof StepData;

/**
 * One thing that happened inside an exchange. `start` is when it began, in microseconds since the request came, and
 * `micros` what it took; `source` is the line that did it; `hop` the service inside in which it happened, if in one.
 */
export type StepOf<K extends StepKind> = {
  kind: K;
  place: Place;
  says: string;
  outcome: Outcome;
  start?: number;
  micros: number;
  data: StepData[K];
  source: { file: string; line: number };
  hop?: InsideService;
};

/** A step of any kind, told apart by `kind`. */
export type Step = { [K in StepKind]: StepOf<K> }[StepKind];

/** All kinds, in the order in which they can first occur. The compiler checks that none is missing. */
export const STEP_KINDS = Object.keys({
  "request-received": 0,
  "service-chosen": 0,
  "cors-checked": 0,
  "authorization-read": 0,
  "cookie-read": 0,
  "seal-shape-checked": 0,
  "seal-opened": 0,
  "label-read": 0,
  "session-looked-up": 0,
  "session-expiry-checked": 0,
  "session-written": 0,
  "session-removed": 0,
  "label-sealed": 0,
  "token-shape-checked": 0,
  "token-decoded": 0,
  "key-chosen": 0,
  "signature-checked": 0,
  "claims-checked": 0,
  "token-issued": 0,
  "service-called": 0,
  "denylist-checked": 0,
  "token-denied": 0,
  "state-read": 0,
  "state-written": 0,
  "state-unsealed": 0,
  "state-expiry-checked": 0,
  "state-sealed": 0,
  "store-failed": 0,
  "visitor-counted": 0,
  "user-looked-up": 0,
  "role-checked": 0,
  "preferences-dropped": 0,
  decision: 0,
  "cookie-set": 0,
  "cookie-cleared": 0,
  "foreign-cookies-cleared": 0,
  "token-handed-over": 0,
  "response-sent": 0,
} satisfies Record<StepKind, 0>) as StepKind[];

/** Narrows a step to one kind. */
export const isStep = <K extends StepKind>(step: Step, kind: K): step is Extract<Step, { kind: K }> =>
  step.kind === kind;

/** The first step of a kind, or `undefined`. */
export function findStep<K extends StepKind>(
  steps: readonly Step[],
  kind: K,
): Extract<Step, { kind: K }> | undefined {
  return steps.find((step): step is Extract<Step, { kind: K }> => step.kind === kind);
}

/** The algorithm with which tokens were checked or signed in an exchange; `null` where no key was used. */
export const algIn = (steps: readonly Step[]): string | null =>
  findStep(steps, "token-issued")?.data.alg ??
  steps.flatMap((step) => (step.kind === "key-chosen" && step.data.found ? step.data.alg : []))[0] ??
  null;
