import { cookieGiven } from "../lab/client/held.ts";
import type { Exchange } from "../trace/exchange.ts";
import type { StepKind } from "../trace/steps.ts";
import { measure } from "./score.ts";

/** What is held side by side, in the order in which it is told. */
export const FACTS = [
  "status",
  "code",
  "requestBytes",
  "responseBytes",
  "cookie",
  "storeReads",
  "storeWrites",
  "cryptoOps",
  "source",
] as const;
export type FactName = (typeof FACTS)[number];

/** Who told the server who is asking: a record, clear text, a seal that was opened, a token, or nobody. */
export type Source = "record" | "text" | "seal" | "token" | "nobody";

/** The facts of one exchange, as they were recorded. */
export interface Facts {
  status: number;
  /** Why it was turned down; `null` where it was not. */
  code: string | null;
  requestBytes: number;
  responseBytes: number;
  /** What the answer does to the model's cookie. */
  cookie: "set" | "cleared" | "untouched";
  storeReads: number;
  storeWrites: number;
  cryptoOps: number;
  source: Source;
}

const SOURCE_OF: Readonly<Partial<Record<StepKind, Source>>> = {
  "session-expiry-checked": "record",
  "claims-checked": "token",
  "state-expiry-checked": "seal",
  "state-read": "text",
};

/** By what the client was recognised. */
function sourceOf({ steps, decision }: Exchange): Source {
  if (decision.verdict === "refused" || decision.verdict === "failed") return "nobody";
  for (const { kind, outcome } of steps) {
    const source = SOURCE_OF[kind];
    if (source && outcome === "ok") return source;
  }
  return "nobody";
}

function cookieOf(exchange: Exchange): Facts["cookie"] {
  const given = cookieGiven(exchange, exchange.model);
  if (given === null) return "untouched";
  return given === "" ? "cleared" : "set";
}

/** What one exchange comes down to. The bytes are without the cookies of other models, which nobody read. */
export function factsOf(exchange: Exchange): Facts {
  const { bytesUp, bytesDown, storeReads, storeWrites, cryptoOps } = measure(exchange);
  return {
    status: exchange.response.status,
    code: exchange.decision.code,
    requestBytes: bytesUp,
    responseBytes: bytesDown,
    cookie: cookieOf(exchange),
    storeReads,
    storeWrites,
    cryptoOps,
    source: sourceOf(exchange),
  };
}

/** Which facts are not the same in all exchanges. Of fewer than two, none. */
export function differencesIn(exchanges: readonly Exchange[]): ReadonlySet<FactName> {
  const facts = exchanges.map(factsOf);
  return new Set(FACTS.filter((name) => new Set(facts.map((each) => each[name])).size > 1));
}
