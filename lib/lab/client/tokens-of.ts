import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";
import { bearerOf, cookieGiven, cookiesSent, tokenGiven } from "./held.ts";

/**
 * What the server made of a token. `verified`: the signature was found good; `issued`: it was signed in this exchange;
 * `refused`: the signature was found bad; `decoded`: nobody checked it.
 */
export type Standing = "verified" | "issued" | "refused" | "decoded";

/** A token that travelled in an exchange. */
export interface SeenToken {
  text: string;
  way: "there" | "back";
  standing: Standing;
  /** What the server made of it, in words. */
  says: string;
}

/** The tokens of an exchange of the `jwt` model: the one that came, and the one that went back. */
export function tokensOf(exchange: Exchange): SeenToken[] {
  if (exchange.model !== "jwt") return [];
  const came = bearerOf(exchange) ?? cookiesSent(exchange, "jwt")[0];
  const went = tokenGiven(exchange) ?? cookieGiven(exchange, "jwt");
  const seen: SeenToken[] = [];
  if (came) seen.push({ text: came, way: "there", ...standingOf(exchange) });
  if (went && went !== came) seen.push({ text: went, way: "back", ...issuedIn(exchange) });
  return seen;
}

function standingOf({ steps }: Exchange): Pick<SeenToken, "standing" | "says"> {
  const signature = findStep(steps, "signature-checked")?.data;
  const claims = findStep(steps, "claims-checked")?.data;
  if (!signature)
    return { standing: "decoded", says: "Only decoded: the server did not get as far as its signature." };
  if (!signature.valid)
    return { standing: "refused", says: "Only decoded: the server found that the signature does not fit." };
  const says = `Verified by the server: ${signature.alg}, key ${signature.kid}.`;
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
