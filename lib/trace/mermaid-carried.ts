import { byteLength } from "../core/bytes.ts";
import { bytesShort } from "../core/figures.ts";
import { parseCookieHeader, parseSetCookie } from "../http/cookies.ts";
import { headerValue, headerValues } from "../http/message.ts";
import { cookieNameOf, OWNER_COOKIE } from "./cookie-names.ts";
import type { Exchange } from "./exchange.ts";

/** The beginning of a credential and its size: at most a third of it, so that nobody can use what is shown. */
export const shortened = (value: string): string =>
  `${value.slice(0, Math.min(12, Math.floor(value.length / 3)))}… (${bytesShort(byteLength(value))})`;

/** How many cookies are named before the rest is only counted. */
const COOKIES_NAMED = 3;

/** What a request carried: its `Authorization` header and its cookies, the one of the lab's owner apart. */
export function carried({ model, request: { headers } }: Exchange): string[] {
  const authorization = headerValue(headers, "authorization");
  const [, scheme = "", rest = authorization ?? ""] =
    /^(bearer |basic )(.*)$/is.exec(authorization ?? "") ?? [];
  const own = cookieNameOf(model);
  const cookies = headerValues(headers, "cookie")
    .flatMap(parseCookieHeader)
    .filter(({ name }) => name !== OWNER_COOKIE)
    .toSorted((a, b) => Number(b.name === own) - Number(a.name === own));
  const more = cookies.length - COOKIES_NAMED;
  return [
    ...(authorization === null ? [] : [`Authorization ${scheme}${shortened(rest)}`]),
    ...cookies
      .slice(0, COOKIES_NAMED)
      .map(({ name, value }) => `Cookie ${name.slice(0, 24)}=${shortened(value)}`),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

/** What a `Set-Cookie` line asks for, its value shortened. */
export function given(line: string): string {
  const cookie = parseSetCookie(line);
  if (!cookie) return `Set-Cookie ${shortened(line)}`;
  const { name, value, maxAge, httpOnly, secure, sameSite } = cookie;
  const attributes = [
    maxAge === null ? null : `Max-Age=${maxAge}`,
    httpOnly ? "HttpOnly" : null,
    secure ? "Secure" : null,
    sameSite && `SameSite=${sameSite}`,
  ].filter((attribute) => attribute !== null);
  const what = value === "" ? "" : shortened(value);
  return [`Set-Cookie ${name.slice(0, 24)}=${what}`, ...attributes].join(", ");
}
