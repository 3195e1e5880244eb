import type { FactName, Facts } from "@/lib/compare/differences";
import { bytesShort } from "@/lib/core/figures";

/** What each fact is called. */
export const FACT_LABELS: Readonly<Record<FactName, string>> = {
  status: "status",
  code: "refusal",
  requestBytes: "request",
  responseBytes: "answer",
  cookie: "Set-Cookie",
  storeReads: "store reads",
  storeWrites: "store writes",
  cryptoOps: "crypto",
  source: "vouched for by",
};

const COOKIE = { set: "yes", cleared: "drops it", untouched: "no" } as const;
const SOURCE = {
  record: "a record",
  text: "the text itself",
  seal: "the seal",
  token: "the token",
  nobody: "nobody",
} as const;

/** A fact of one exchange, in a word or two. */
export function factWords(facts: Facts, name: FactName): string {
  switch (name) {
    case "requestBytes":
    case "responseBytes":
      return bytesShort(facts[name]);
    case "cookie":
      return COOKIE[facts.cookie];
    case "source":
      return SOURCE[facts.source];
    case "code":
      return facts.code ?? "none";
    case "status":
    case "storeReads":
    case "storeWrites":
    case "cryptoOps":
      return String(facts[name]);
  }
}
