import { byteLength } from "../core/bytes.ts";
import { trimOws } from "./ows.ts";

/** The most bytes of name and value together that browsers store (RFC 6265bis section 5.7, step 5). */
export const COOKIE_LIMIT = 4096;

/** A pair of a `Cookie` header, exactly as it was sent. */
export interface CookiePair {
  name: string;
  value: string;
}

/** A `Set-Cookie` header as data. `maxAge` in seconds; `null` means a cookie that ends with the browser. */
export interface SetCookie {
  name: string;
  value: string;
  path: string | null;
  maxAge: number | null;
  httpOnly: boolean;
  secure: boolean;
  sameSite: "Strict" | "Lax" | "None" | null;
}

/**
 * Reads a `Cookie` header (RFC 6265 section 4.2.1), once, in order, duplicates kept, nothing decoded.
 * A pair without `=` is a value without a name, as browsers send it; it can never be mistaken for a credential. One with
 * neither is no cookie (RFC 6265bis section 5.7). Around names and values only spaces and tabs are removed (RFC 6265bis
 * section 5.6): any other character belongs to the name, which is then another one.
 */
export function parseCookieHeader(header: string | null): CookiePair[] {
  if (!header) return [];
  return header
    .split(";")
    .map(trimOws)
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      if (equals < 0) return { name: "", value: part };
      return { name: trimOws(part.slice(0, equals)), value: trimOws(part.slice(equals + 1)) };
    })
    .filter(({ name, value }) => name !== "" || value !== "");
}

/** Writes a `Cookie` header from pairs. A value without a name stands alone, unless it would look like a name. */
export const formatCookieHeader = (pairs: readonly CookiePair[]): string =>
  pairs.map(({ name, value }) => (name || value.includes("=") ? `${name}=${value}` : value)).join("; ");

/** Writes a `Set-Cookie` header (RFC 6265 section 4.1). */
export function formatSetCookie(cookie: SetCookie): string {
  const parts = [`${cookie.name}=${cookie.value}`];
  if (cookie.path !== null) parts.push(`Path=${cookie.path}`);
  if (cookie.maxAge !== null) parts.push(`Max-Age=${cookie.maxAge}`);
  if (cookie.httpOnly) parts.push("HttpOnly");
  if (cookie.secure) parts.push("Secure");
  if (cookie.sameSite) parts.push(`SameSite=${cookie.sameSite}`);
  return parts.join("; ");
}

/** Control characters, with which a browser ignores the whole header (RFC 6265bis section 5.6, step 1). A tab is none. */
const CONTROL = /(?![\t\u0080-\u009f])\p{Cc}/u;

/** Reads a `Set-Cookie` header as a browser would (RFC 6265bis section 5.6); `null` if it names no cookie. */
export function parseSetCookie(header: string): SetCookie | null {
  if (CONTROL.test(header)) return null;
  const [pair = "", ...attributes] = header.split(";").map(trimOws);
  const equals = pair.indexOf("=");
  if (equals <= 0) return null;
  const cookie: SetCookie = {
    name: trimOws(pair.slice(0, equals)),
    value: trimOws(pair.slice(equals + 1)),
    path: null,
    maxAge: null,
    httpOnly: false,
    secure: false,
    sameSite: null,
  };
  for (const attribute of attributes) applyAttribute(cookie, attribute);
  return cookie;
}

function applyAttribute(cookie: SetCookie, attribute: string): void {
  const equals = attribute.indexOf("=");
  const name = trimOws(equals < 0 ? attribute : attribute.slice(0, equals)).toLowerCase();
  const value = equals < 0 ? "" : trimOws(attribute.slice(equals + 1));
  if (name === "path") cookie.path = value;
  else if (name === "httponly") cookie.httpOnly = true;
  else if (name === "secure") cookie.secure = true;
  else if (name === "max-age" && /^-?\d+$/.test(value)) cookie.maxAge = Number(value);
  else if (name === "samesite") cookie.sameSite = sameSite(value);
}

function sameSite(value: string): SetCookie["sameSite"] {
  const known = (["Strict", "Lax", "None"] as const).find(
    (mode) => mode.toLowerCase() === value.toLowerCase(),
  );
  return known ?? null;
}

/** Bytes that count against {@link COOKIE_LIMIT}: those of the name and the value. */
export const cookieBytes = ({ name, value }: CookiePair): number => byteLength(name) + byteLength(value);

/** Whether a browser would store the cookie at all. */
export const fitsInBrowser = (cookie: CookiePair): boolean => cookieBytes(cookie) <= COOKIE_LIMIT;
