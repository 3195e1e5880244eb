import { bytes } from "../core/figures.ts";
import { shortId } from "../core/ids.ts";
import { headerValues } from "../http/message.ts";
import type { Exchange } from "../trace/exchange.ts";
import { findStep, type Step } from "../trace/steps.ts";
import { stagePath } from "./format.ts";

function verdictPart({ decision }: Exchange): string {
  const { verdict, code, identity, visitor } = decision;
  const who = identity ? `${identity.name}, ${identity.role}` : "nobody";
  if (verdict === "allowed") return `allowed as ${who}`;
  if (verdict === "forbidden") return `known as ${who}, but forbidden${code ? `: ${code}` : ""}`;
  if (verdict === "refused") return `refused${code ? `: ${code}` : ""}`;
  if (verdict === "failed") return code ? `could not decide: ${code}` : "without a decision";
  if (visitor !== undefined) return `known as visitor ${visitor}, not signed in`;
  return "nobody was recognised";
}

function carriedPart({ steps }: Exchange): string | null {
  const failed = findStep(steps, "store-failed");
  if (failed)
    return failed.data.partition === "shared"
      ? " The shared store did not answer."
      : " The memory did not answer.";
  const sealed = findStep(steps, "state-sealed");
  if (sealed?.data.refusal) return ` Sealed, the box would have ${bytes(sealed.data.bytes)}: too large.`;
  if (findStep(steps, "token-denied")) return " The passport was put on the denylist.";
  if (findStep(steps, "denylist-checked")?.data.listed) return " The passport stands on the denylist.";
  if (findStep(steps, "state-read")?.data.state) return " The text on the slip was believed.";
  if (findStep(steps, "state-unsealed")?.data.state) return " The sealed box was opened.";
  if (findStep(steps, "state-written")) return " A slip was written.";
  return sealed ? " A box was sealed." : null;
}

/** What a gateway did with what the drawer said: it called other services, or minted a passport for the next one. */
function insidePart(steps: readonly Step[]): string {
  const calls = steps.filter((step) => step.kind === "service-called");
  if (calls.length)
    return ` It called ${calls.map(({ data }) => `${data.service}: ${data.code ?? data.status}`).join(", ")}.`;
  return findStep(steps, "token-issued") ? " A passport was minted for the inside." : "";
}

function whyPart({ steps }: Exchange): string {
  const found = findStep(steps, "session-looked-up");
  if (found && !found.data.found) return ` There is no drawer ${shortId(found.data.sid)}.`;
  const removed = findStep(steps, "session-removed");
  const filed = steps.find((step) => step.kind === "session-written" && step.data.isNew);
  if (filed?.kind === "session-written") return ` Drawer ${shortId(filed.data.sid)} was filed.`;
  if (removed) return ` Drawer ${shortId(removed.data.sid)} was emptied.`;
  if (found) return ` Drawer ${shortId(found.data.sid)} was pulled.${insidePart(steps)}`;
  if (findStep(steps, "token-issued")) return " A passport was signed.";
  if (findStep(steps, "claims-checked")?.outcome === "ok") return " The passport was valid.";
  if (findStep(steps, "cors-checked")?.data.preflight)
    return " A browser asked beforehand, for a page of another origin.";
  const counted = findStep(steps, "visitor-counted");
  return counted ? ` Counted as visitor ${counted.data.visitor}.` : "";
}

/** One sentence or two for a whole exchange, for a live region. */
export function narrate(exchange: Exchange): string {
  const { client, request, response } = exchange;
  const path = stagePath(request.path).slice(1);
  const cookies = headerValues(response.headers, "set-cookie").length;
  const handed = findStep(exchange.steps, "cookie-cleared")
    ? " The cookie was cleared."
    : cookies && !findStep(exchange.steps, "cookie-set")?.data.unchanged
      ? " A cookie was set."
      : "";
  const others = findStep(exchange.steps, "foreign-cookies-cleared")
    ? " Other programs' cookies of its name were cleared."
    : "";
  const head = `${client.label}: ${request.method} ${path} answered ${response.status}, ${verdictPart(exchange)}.`;
  return `${head}${carriedPart(exchange) ?? whyPart(exchange)}${handed}${others}`;
}
