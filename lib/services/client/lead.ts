import type { Exchange } from "../../trace/exchange.ts";
import { factsOf, isGood, SHARED_PARTITION } from "./facts.ts";

/** One sentence about where a request landed. `own`: it is this page's, so it is Alice's. */
export function leadOf(exchange: Exchange, own: boolean, before: readonly Exchange[]): string {
  const facts = factsOf(exchange);
  const { served, away, looked, filed, verified, issued } = facts;
  const request = `Request ${exchange.id}`;
  if (served === null) return `${request} found no service that answers.`;
  const landed = `${request} landed on ${served}, which`;
  const her = own ? "her" : "this client";
  if (away === "store") return `${landed} cannot reach the shared store.`;
  if (filed) return `${landed} filed a drawer for ${her}${inStore(filed.partition)}.`;
  if (looked && !looked.found) {
    const met = before.some(
      (past) => past.id < exchange.id && factsOf(past).filed?.sid === looked.sid && past.service === served,
    );
    if (!own) return `${landed} has no such drawer.`;
    return met ? `${landed} has forgotten her.` : `${landed} has never met her.`;
  }
  if (!isGood(exchange))
    return `${landed} turned it away: ${exchange.decision.code ?? exchange.response.status}.`;
  if (issued) return `${landed} signed a passport for ${her}.`;
  if (looked)
    return looked.partition === SHARED_PARTITION
      ? `${landed} found ${own ? "her" : "its"} drawer in the shared store.`
      : `${landed} has ${own ? "her" : "its"} drawer in its own cabinet.`;
  if (verified) return `${landed} read ${own ? "her" : "its"} passport and asked nobody.`;
  return `${landed} answered ${exchange.response.status}.`;
}

const inStore = (partition: string): string =>
  partition === SHARED_PARTITION ? " in the shared store" : " in its own memory";
