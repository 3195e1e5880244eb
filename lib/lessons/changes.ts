import type { Exchange } from "../trace/exchange.ts";
import { type Step, type StepKind } from "../trace/steps.ts";

/** The kinds of steps after which something is other than before: at the server, or in what the client holds. */
const CHANGING: ReadonlySet<StepKind> = new Set<StepKind>([
  "visitor-counted",
  "session-written",
  "session-removed",
  "state-written",
  "state-sealed",
  "token-issued",
  "token-denied",
  "cookie-set",
  "cookie-cleared",
  "foreign-cookies-cleared",
  "token-handed-over",
]);

const changes = (step: Step): boolean =>
  CHANGING.has(step.kind) && !(step.kind === "cookie-set" && step.data.unchanged);

/** What an exchange changed, in the sentences that were recorded; none where the server only looked. */
export const changesOf = ({ steps }: Pick<Exchange, "steps">): string[] =>
  steps.filter(changes).map(({ says }) => says);
