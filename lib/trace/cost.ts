import type { Step, StepKind } from "./steps.ts";

type Kinds = ReadonlySet<StepKind>;

const READS: Kinds = new Set(["session-looked-up"]);
const WRITES: Kinds = new Set(["session-written", "session-removed"]);
const CRYPTO: Kinds = new Set(["seal-opened", "label-sealed", "signature-checked", "token-issued"]);

const count = (steps: readonly Step[], kinds: Kinds): number =>
  steps.filter((step) => kinds.has(step.kind)).length;

/** How often a trace read the store, wrote to it, and did cryptography. */
export const countOperations = (steps: readonly Step[]) => ({
  storeReads: count(steps, READS),
  storeWrites: count(steps, WRITES),
  cryptoOps: count(steps, CRYPTO),
});
