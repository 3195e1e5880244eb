import type { Exchange } from "../../trace/exchange.ts";
import { isInside } from "../../trace/inside.ts";
import type { Claims } from "../../trace/step-data.ts";
import { findStep, type Step } from "../../trace/steps.ts";
import type { InsideService } from "../../trace/vocabulary.ts";
import { bearerOf, cookieGiven, cookiesSent, tokenGiven } from "./held.ts";

/**
 * What the server made of a token. `verified`: the signature was found good; `issued`: it was signed in this exchange;
 * `refused`: the signature was found bad; `decoded`: nobody checked it.
 */
export type Standing = "verified" | "issued" | "refused" | "decoded";

/** A token of an exchange: it travelled, or a gateway used it inside. */
export interface SeenToken {
  /** As it was spelt; `null` for one that never left the server, of which only what was signed is known. */
  text: string | null;
  /** What was signed, where the text is not known. */
  signed: { header: Claims; claims: Claims } | null;
  /** Where it went: with the request, back, to the application behind a gateway, or to a service inside. */
  way: "there" | "back" | "application" | InsideService;
  standing: Standing;
  /** What the server made of it, in words. */
  says: string;
}

/** The tokens of an exchange: those that came and went, and those that a gateway used inside. */
export function tokensOf(exchange: Exchange): SeenToken[] {
  const { model, action } = exchange;
  if (model === "hybrid" && !isInside(action)) return usedInside(exchange);
  if (model !== "jwt" && model !== "hybrid") return [];
  const came = bearerOf(exchange) ?? cookiesSent(exchange, model)[0];
  const went = tokenGiven(exchange) ?? cookieGiven(exchange, model);
  const seen: SeenToken[] = [];
  if (came) seen.push({ text: came, signed: null, way: "there", ...standingOf(exchange.steps) });
  if (went && went !== came) seen.push({ text: went, signed: null, way: "back", ...issuedIn(exchange) });
  return seen;
}

/** What a gateway minted for the application behind it, and what it called other services with. */
function usedInside({ steps }: Exchange): SeenToken[] {
  const own = steps.filter(({ hop }) => hop === undefined);
  const issued = findStep(own, "token-issued")?.data;
  const isChecked = own.some(({ kind }) => kind === "token-shape-checked");
  const application: SeenToken[] =
    issued && isChecked ? [{ text: null, signed: issued, way: "application", ...standingOf(own) }] : [];
  const calls = own.flatMap((step): SeenToken[] => {
    if (step.kind !== "service-called") return [];
    const { service, token } = step.data;
    const there = steps.filter(({ hop }) => hop === service);
    return [{ text: token, signed: null, way: service, ...standingOf(there, `the service ${service}`) }];
  });
  return [...application, ...calls];
}

function standingOf(steps: readonly Step[], who = "the server"): Pick<SeenToken, "standing" | "says"> {
  const signature = findStep(steps, "signature-checked")?.data;
  const claims = findStep(steps, "claims-checked")?.data;
  if (findStep(steps, "token-decoded")?.data.claims)
    return { standing: "decoded", says: `Only decoded, and believed: ${who} never checked its signature.` };
  if (!signature)
    return { standing: "decoded", says: `Only decoded: ${who} did not get as far as its signature.` };
  if (!signature.valid)
    return { standing: "refused", says: `Only decoded: ${who} found that the signature does not fit.` };
  const says = `Verified by ${who}: ${signature.alg}, key ${signature.kid}.`;
  if (claims?.code)
    return { standing: "verified", says: `${says} Its claims were turned down: ${claims.code}.` };
  const listed = findStep(steps, "denylist-checked")?.data.listed;
  if (listed)
    return { standing: "verified", says: `${says} But its id stands on the list of revoked tokens.` };
  return { standing: "verified", says };
}

function issuedIn({ steps }: Exchange): Pick<SeenToken, "standing" | "says"> {
  const issued = findStep(steps, "token-issued")?.data;
  return issued
    ? { standing: "issued", says: `Signed by the server in this exchange: ${issued.alg}, key ${issued.kid}.` }
    : { standing: "decoded", says: "Only decoded: the server did not say that it signed this." };
}
