import { toBase64Url, utf8 } from "../core/bytes.ts";
import { bearerOf, cookieGiven, cookiesSent, tokenGiven } from "../lab/client/held.ts";
import { tamper } from "../lab/client/tamper.ts";
import { decodeToken } from "../lab/client/token.ts";
import type { Exchange } from "../trace/exchange.ts";
import type { Claims } from "../trace/step-data.ts";
import type { ModelName } from "../trace/vocabulary.ts";
import { cookieOf } from "./held.ts";
import type { FromWorld, World } from "./shape.ts";

/** The credential that a request brought; `null` for none. */
export const brought = (exchange: Exchange): string | null =>
  bearerOf(exchange) ?? cookiesSent(exchange, exchange.model)[0] ?? null;

/** The credential that an answer handed out; `null` for none. */
export const handedOut = (exchange: Exchange): string | null =>
  tokenGiven(exchange) ?? (cookieGiven(exchange, exchange.model) || null);

/** Whether this lab handed that credential out, as far as is known. */
export const isOurs = ({ past }: Pick<World, "past">, credential: string): boolean =>
  past.some((exchange) => handedOut(exchange) === credential);

/** What the claims of a token say, believed or not; `null` where nothing can be read. */
export const claimsOf = (token: string | null): Claims | null =>
  token === null ? null : (decodeToken(token)?.claims ?? null);

/** A token with other claims under the old signature: what anybody can write, and no server should believe. */
export function withClaims(token: string, change: Claims): string | null {
  const decoded = decodeToken(token);
  if (!decoded?.claims) return null;
  const [header, , signature] = decoded.parts;
  const claims = toBase64Url(utf8(JSON.stringify({ ...decoded.claims, ...change })));
  return [header, claims, signature].join(".");
}

/** An envelope for the page's browser: the one that it holds, with one character changed. */
export const changedByOne =
  <M extends ModelName>(model: M): FromWorld<{ model: M; value: string }> =>
  (world) => {
    const held = cookieOf(world, model, world.me);
    const changed = held === null ? null : tamper(held);
    return changed && { model, value: changed.value };
  };
