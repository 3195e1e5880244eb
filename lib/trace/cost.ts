import type { Step, StepKind } from "./steps.ts";

type Kinds = ReadonlySet<StepKind>;

const READS: Kinds = new Set(["session-looked-up", "denylist-checked"]);
const WRITES: Kinds = new Set(["session-written", "session-removed", "token-denied"]);
const CRYPTO: Kinds = new Set([
  "seal-opened",
  "label-sealed",
  "state-unsealed",
  "state-sealed",
  "signature-checked",
  "token-issued",
]);

const count = (steps: readonly Step[], kinds: Kinds): number =>
  steps.filter((step) => kinds.has(step.kind)).length;

/** How often a trace read the store, wrote to it, and did cryptography. */
export const countOperations = (steps: readonly Step[]) => ({
  storeReads: count(steps, READS),
  storeWrites: count(steps, WRITES),
  cryptoOps: count(steps, CRYPTO),
});

/** What recognising a client consists of: finding its credential, proving or reading it, and asking a store. */
export const RECOGNITION_PARTS = ["carrier", "crypto", "lookup"] as const;
export type RecognitionPart = (typeof RECOGNITION_PARTS)[number];

const PART_OF: Readonly<Partial<Record<StepKind, RecognitionPart>>> = {
  "authorization-read": "carrier",
  "cookie-read": "carrier",
  "seal-shape-checked": "crypto",
  "seal-opened": "crypto",
  "label-read": "crypto",
  "state-read": "crypto",
  "state-unsealed": "crypto",
  "state-expiry-checked": "crypto",
  "token-shape-checked": "crypto",
  "token-decoded": "crypto",
  "key-chosen": "crypto",
  "signature-checked": "crypto",
  "claims-checked": "crypto",
  "session-looked-up": "lookup",
  "session-expiry-checked": "lookup",
  "denylist-checked": "lookup",
};

/**
 * Microseconds that recognising the client took in an exchange, by part. `crypto` is everything that is done to the
 * credential itself; of a credential without cryptography, it is what reading it takes. A token that is signed only
 * to be verified next, as a gateway does for the application behind it, is part of recognising; one that is handed out,
 * or sent on to another service, is not, nor is what that service checks.
 */
export function recognitionCost(steps: readonly Step[]): Record<RecognitionPart, number> {
  const parts = { carrier: 0, crypto: 0, lookup: 0 };
  const own = steps.filter(({ hop }) => hop === undefined);
  const verified = own.findLastIndex(({ kind }) => kind === "token-shape-checked");
  for (const [index, { kind, micros }] of own.entries()) {
    const part = kind === "token-issued" && index < verified ? "crypto" : PART_OF[kind];
    if (part) parts[part] += micros;
  }
  return parts;
}
