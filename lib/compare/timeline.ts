import type { StoreOperation } from "../trace/step-data.ts";
import type { Step, StepKind } from "../trace/steps.ts";

/** What every exchange goes through, whatever the model, in order. */
export const PHASES = ["leaves", "read", "recognised", "action", "decision", "answer"] as const;
export type Phase = (typeof PHASES)[number];

const PHASE_OF: Readonly<Record<Exclude<StepKind, "store-failed">, Phase>> = {
  "request-received": "leaves",
  "service-chosen": "leaves",
  "cors-checked": "leaves",
  "authorization-read": "read",
  "cookie-read": "read",
  "seal-shape-checked": "recognised",
  "seal-opened": "recognised",
  "label-read": "recognised",
  "session-looked-up": "recognised",
  "session-expiry-checked": "recognised",
  "token-shape-checked": "recognised",
  "token-decoded": "recognised",
  "key-chosen": "recognised",
  "signature-checked": "recognised",
  "claims-checked": "recognised",
  "denylist-checked": "recognised",
  "state-read": "recognised",
  "state-unsealed": "recognised",
  "state-expiry-checked": "recognised",
  "user-looked-up": "action",
  "visitor-counted": "action",
  "role-checked": "action",
  "preferences-dropped": "action",
  "session-written": "action",
  "session-removed": "action",
  "label-sealed": "action",
  "token-issued": "action",
  "service-called": "action",
  "token-denied": "action",
  "state-written": "action",
  "state-sealed": "action",
  decision: "decision",
  "cookie-set": "answer",
  "cookie-cleared": "answer",
  "foreign-cookies-cleared": "answer",
  "token-handed-over": "answer",
  "response-sent": "answer",
};

const FAILED: Readonly<Record<StoreOperation, Phase>> = {
  read: "recognised",
  write: "action",
  remove: "action",
};

function phaseOf(step: Step): Phase {
  // Whoever is called checks who calls: for the one that was asked, that is part of what it does.
  if (step.hop) return "action";
  return step.kind === "store-failed" ? FAILED[step.data.operation] : PHASE_OF[step.kind];
}

const rank = (phase: Phase): number => PHASES.indexOf(phase);

/**
 * The phase of each step, never falling. A step that belongs to a later phase than one that follows it, such as a
 * cookie that is put on the answer before the decision is written down, counts to the phase of that one.
 */
export function phasesOf(steps: readonly Step[]): Phase[] {
  const phases: Phase[] = [];
  let least: Phase = "answer";
  for (const step of steps.toReversed()) {
    const own = phaseOf(step);
    if (rank(own) < rank(least)) least = own;
    phases.push(least);
  }
  return phases.toReversed();
}

/** A stretch of the shared track: its moments are those after `from`, up to `to`. */
export interface Stretch {
  phase: Phase;
  from: number;
  to: number;
}

/** Several traces on one track. */
export interface Timeline {
  /** The last moment; the first is 0. */
  total: number;
  stretches: Stretch[];
  /** For each trace, how many of its steps have been shown at a moment. */
  cursorsAt(moment: number): number[];
}

/** How many steps each trace has in a phase. */
const countsIn = (phases: readonly (readonly Phase[])[], phase: Phase): number[] =>
  phases.map((trace) => trace.filter((own) => own === phase).length);

/**
 * Lays traces side by side, phase by phase: all enter a phase together, each shows one step per moment, and whoever is
 * done waits for the others. Traces that are still missing are given as empty ones.
 */
export function alignTraces(traces: readonly (readonly Step[])[]): Timeline {
  const phases = traces.map(phasesOf);
  const stretches: (Stretch & { counts: number[] })[] = [];
  let total = 0;
  for (const phase of PHASES) {
    const counts = countsIn(phases, phase);
    const length = Math.max(0, ...counts);
    if (length > 0) stretches.push({ phase, from: total, to: total + length, counts });
    total += length;
  }
  return {
    total,
    stretches: stretches.map(({ phase, from, to }) => ({ phase, from, to })),
    cursorsAt: (moment) =>
      traces.map((_, trace) =>
        stretches.reduce((shown, { from, counts }) => {
          const reached = Math.max(0, Math.trunc(moment) - from);
          return shown + Math.min(counts[trace] ?? 0, reached);
        }, 0),
      ),
  };
}
