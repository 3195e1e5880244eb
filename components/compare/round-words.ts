import type { OfferedModel } from "@/lib/auth/capabilities";
import { measure } from "@/lib/compare/score";
import { bytes, counted } from "@/lib/core/figures";
import { METHOD_OF } from "@/lib/trace/action-path";
import type { Exchange } from "@/lib/trace/exchange";
import { countWord, labelOf } from "./looks";

const who = ({ decision }: Exchange): string => {
  if (decision.identity) return ` as ${decision.identity.name}, ${decision.identity.role}`;
  if (decision.code) return `, ${decision.code}`;
  return decision.visitor === undefined ? " to a stranger" : ` to visitor ${decision.visitor}`;
};

/** What came of one model's exchange: `Session answered 200 as Alice, admin: 1 store read, 412 bytes up`. */
function answered(name: string, exchange: Exchange): string {
  const { bytesUp, bytesDown, storeReads } = measure(exchange);
  const counts = `${counted(storeReads, "store read")}, ${bytes(bytesUp)} up, ${bytes(bytesDown)} down`;
  return `${name} answered ${exchange.response.status}${who(exchange)}: ${counts}`;
}

type Shown = ReadonlyMap<OfferedModel, Exchange>;

/** A whole round in a sentence, for those who do not see it. */
export const roundWords = (shown: Shown, denylist: boolean): string =>
  `${[...shown].map(([model, exchange]) => answered(labelOf(model, denylist), exchange)).join("; ")}.`;

/** The title's one sentence: what was asked, and what the statuses were. `null` before anything was. */
export function leadWords(shown: Shown): { before: string; request: string; after: string } | null {
  const exchanges = [...shown.values()];
  const [first] = exchanges;
  if (!first || exchanges.length < 2) return null;
  const statuses = exchanges.map(({ response }) => response.status);
  const names = new Set(exchanges.map(({ decision }) => decision.identity?.name ?? null));
  const all = exchanges.length === 2 ? "Both" : `All ${countWord(exchanges.length)}`;
  const same = new Set(statuses).size === 1;
  const [name] = names;
  const whom = names.size === 1 && same && name ? ` for ${name}` : "";
  const after = same ? `${whom}: ${statuses[0]}.` : `: ${statuses.join(", ")}.`;
  return { before: `${all} just answered`, request: `${METHOD_OF[first.action]} /${first.action}`, after };
}
