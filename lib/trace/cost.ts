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

/**
 * What recognising a client consists of: finding its credential, reading it and holding it against rules, cryptography,
 * and asking a store.
 */
export const RECOGNITION_PARTS = ["carrier", "reading", "crypto", "lookup"] as const;
export type RecognitionPart = (typeof RECOGNITION_PARTS)[number];

const PART_OF: Readonly<Partial<Record<StepKind, RecognitionPart>>> = {
  "authorization-read": "carrier",
  "cookie-read": "carrier",
  "seal-shape-checked": "reading",
  "seal-opened": "crypto",
  "label-read": "reading",
  "state-read": "reading",
  "state-unsealed": "crypto",
  "state-expiry-checked": "reading",
  "token-shape-checked": "reading",
  "token-decoded": "reading",
  "key-chosen": "reading",
  "signature-checked": "crypto",
  "claims-checked": "reading",
  "session-looked-up": "lookup",
  "session-expiry-checked": "reading",
  "denylist-checked": "lookup",
};

/**
 * Microseconds that recognising the client took in an exchange, by part. `crypto` is cryptography alone: opening a seal,
 * checking or making a signature. To read text, to decode and to compare dates is `reading`. A token that is signed only
 * to be verified next, as a gateway does for the application behind it, is part of recognising; one that is handed out,
 * or sent on to another service, is not, nor is what that service checks.
 */
export function recognitionCost(steps: readonly Step[]): Record<RecognitionPart, number> {
  const parts = { carrier: 0, reading: 0, crypto: 0, lookup: 0 };
  const own = steps.filter(({ hop }) => hop === undefined);
  const verified = own.findLastIndex(({ kind }) => kind === "token-shape-checked");
  for (const [index, { kind, micros }] of own.entries()) {
    const part = kind === "token-issued" && index < verified ? "crypto" : PART_OF[kind];
    if (part) parts[part] += micros;
  }
  return parts;
}
