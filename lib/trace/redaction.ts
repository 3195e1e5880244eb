import { formatCookieHeader, parseCookieHeader } from "../http/cookies.ts";
import type { Header } from "../http/message.ts";
import { OWNER_COOKIE } from "./cookie-names.ts";

/** What stands in place of a value that is not shown. */
export const HIDDEN = "[not-shown]";

/**
 * Hides the owner's credential in recorded request headers: a trace is shown to all who have the lab's address, and
 * whoever saw the value could control the lab. Everything else stays as it came.
 */
export const redactHeaders = (headers: readonly Header[]): Header[] =>
  headers.map(([name, value]) =>
    name.toLowerCase() === "cookie" ? [name, redactCookies(value)] : [name, value],
  );

function redactCookies(header: string): string {
  const pairs = parseCookieHeader(header);
  if (!pairs.some((pair) => pair.name === OWNER_COOKIE)) return header;
  return formatCookieHeader(
    pairs.map((pair) => (pair.name === OWNER_COOKIE ? { ...pair, value: HIDDEN } : pair)),
  );
}
