import { shortId } from "../../core/ids.ts";
import { verdictWords } from "../../lab/client/words.ts";
import type { Exchange } from "../../trace/exchange.ts";
import type { ServiceName } from "../../trace/vocabulary.ts";
import { factsOf, isGood } from "./facts.ts";

/** Where a request landed, and what came of it: a line of the table. */
export interface Landing {
  id: number;
  /** `null` where no service answered. */
  service: ServiceName | null;
  status: number;
  good: boolean;
  what: string;
}

/** What a service did, in a few words. */
function whatHappened(exchange: Exchange): string {
  const { away, looked, filed, removed, verified, issued } = factsOf(exchange);
  if (away === "services") return "nobody answers";
  if (away === "store") return "the shared store does not answer";
  if (filed) return `filed drawer ${shortId(filed.sid)}`;
  if (removed) return `emptied drawer ${shortId(removed.sid)}`;
  if (issued && isGood(exchange)) return "signed a passport";
  if (looked && !looked.found) return `label read, no drawer ${shortId(looked.sid)}`;
  if (looked && isGood(exchange)) return `opened drawer ${shortId(looked.sid)}`;
  if (verified && isGood(exchange)) return "checked the stamp, asked nobody";
  return verdictWords(exchange);
}

/** The line for an exchange. */
export const landingOf = (exchange: Exchange): Landing => ({
  id: exchange.id,
  service: factsOf(exchange).served,
  status: exchange.response.status,
  good: isGood(exchange),
  what: whatHappened(exchange),
});
