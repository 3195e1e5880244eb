import { parseAuthorization } from "../../http/authorization.ts";
import { fitsInBrowser, parseCookieHeader, parseSetCookie, type SetCookie } from "../../http/cookies.ts";
import { headerValue, headerValues } from "../../http/message.ts";
import { cookieNameOf } from "../../trace/cookie-names.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";
import type { ClientState, ModelName } from "../../trace/vocabulary.ts";

/** The token of an `Authorization: Bearer` header, if one came. */
export function bearerOf(exchange: Exchange): string | null {
  const header = headerValue(exchange.request.headers, "authorization");
  return header === null ? null : parseAuthorization(header).credential;
}

/** The values of a model's cookie which came with a request: two of them if it came twice. */
export const cookiesSent = (exchange: Exchange, model: ModelName): string[] =>
  headerValues(exchange.request.headers, "cookie")
    .flatMap((line) => parseCookieHeader(line))
    .filter((pair) => pair.name === cookieNameOf(model))
    .map((pair) => pair.value);

/**
 * The lab's own `Set-Cookie` header of a response for a model's cookie, as a browser reads it: the first of that name. What
 * follows under the same name drops the cookies of other programs.
 */
export const setCookieOf = (exchange: Exchange, model: ModelName): SetCookie | null =>
  headerValues(exchange.response.headers, "set-cookie")
    .flatMap((line) => parseSetCookie(line) ?? [])
    .find((cookie) => cookie.name === cookieNameOf(model)) ?? null;

/** What the response did to a model's cookie: its new value, `""` where it was dropped, `null` for nothing. */
export function cookieGiven(exchange: Exchange, model: ModelName): string | null {
  const given = setCookieOf(exchange, model);
  if (!given) return null;
  return given.maxAge !== null && given.maxAge <= 0 ? "" : given.value;
}

/** What a browser made of that: as {@link cookieGiven}, but `null` for what is too large to be stored. */
export function cookieKept(exchange: Exchange, model: ModelName): string | null {
  const value = cookieGiven(exchange, model);
  return value !== null && fitsInBrowser({ name: cookieNameOf(model), value }) ? value : null;
}

/** The credential that the server handed over in the response's body. */
export const tokenGiven = (exchange: Exchange): string | null =>
  findStep(exchange.steps, "token-handed-over")?.data.value ?? null;

/** Whether an exchange carried or handed out a credential, so that a copy of it can be sent again. */
export const canBeStolen = (exchange: Exchange): boolean =>
  bearerOf(exchange) !== null ||
  tokenGiven(exchange) !== null ||
  cookiesSent(exchange, exchange.model).some(Boolean) ||
  Boolean(cookieGiven(exchange, exchange.model));

/** Whether an exchange used the `Authorization` header, on the way there or back. */
export const usedHeader = (exchange: Exchange): boolean =>
  bearerOf(exchange) !== null || tokenGiven(exchange) !== null;

/** The id of the drawer that a credential names, if the server ever said so. */
export function sidOf(exchanges: readonly Exchange[], value: string): string | null {
  for (const exchange of exchanges.toReversed()) {
    const { model } = exchange;
    if (model !== "session" && model !== "hybrid") continue;
    if (cookieGiven(exchange, model) === value || tokenGiven(exchange) === value) {
      const written = exchange.steps.findLast((step) => step.kind === "session-written");
      if (written) return written.data.sid;
    }
    if (bearerOf(exchange) !== value && !cookiesSent(exchange, model).includes(value)) continue;
    const read = findStep(exchange.steps, "seal-opened") ?? findStep(exchange.steps, "label-read");
    if (read?.data.sid) return read.data.sid;
  }
  return null;
}

/** Whether a credential of an exchange's model is that one: it came with it, or it was handed out by it. */
const came = (exchange: Exchange, value: string): boolean =>
  bearerOf(exchange) === value || cookiesSent(exchange, exchange.model).includes(value);
const went = (exchange: Exchange, value: string): boolean =>
  tokenGiven(exchange) === value || cookieGiven(exchange, exchange.model) === value;

/**
 * The state that lies in a sealed box, if the server ever said so: when it sealed it, or opened it. Nobody else can
 * tell.
 */
export function stateIn(exchanges: readonly Exchange[], box: string): ClientState | null {
  for (const exchange of exchanges.toReversed()) {
    const { model, steps } = exchange;
    if (model !== "sealed") continue;
    const sealed = went(exchange, box) ? findStep(steps, "state-sealed") : undefined;
    if (sealed) return sealed.data.state;
    const opened = came(exchange, box) ? findStep(steps, "state-unsealed") : undefined;
    if (opened?.data.state) return opened.data.state;
  }
  return null;
}

/** Whether the server ever issued that token or found its signature good. */
export const isGenuine = (exchanges: readonly Exchange[], token: string): boolean =>
  exchanges.some(
    (exchange) =>
      went(exchange, token) ||
      (came(exchange, token) && findStep(exchange.steps, "signature-checked")?.data.valid === true),
  );
