import type { Header } from "./message.ts";
import { siblingOrigin } from "./sibling.ts";

/** The same on every response, static files included: `next.config.js` sends them. */
export const STANDING_HEADERS: readonly Header[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
];

/** The policy of what is never a document: data and files may do nothing. */
export const INERT_POLICY = "default-src 'none'; frame-ancestors 'none'";

const YEAR = 31_536_000;

/**
 * A page's policy: nothing but what its own origin serves, and no script without this response's nonce.
 * Style attributes are allowed, since positions on the stage are computed; style elements are not.
 */
function pagePolicy(nonce: string, dev: boolean, beside: string | null): string {
  // In development React rebuilds the server's stack traces by eval, and Next's overlay writes style elements.
  const evaluated = dev ? " 'unsafe-eval'" : "";
  const styled = dev ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  const more = beside === null ? "" : ` ${beside}`;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluated}`,
    `style-src 'self' ${styled}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${more}`,
    "manifest-src 'self'",
    `form-action 'self'${more}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

/**
 * Sent over https and for the machine's own names alone: elsewhere browsers drop it, and write an error into the console
 * of every page (HTML, section 7.1.3: only for an origin that is potentially trustworthy).
 */
export const OPENER_POLICY: Header = ["Cross-Origin-Opener-Policy", "same-origin"];

/** Sent with every response over https, and with no other: browsers heed it there alone (RFC 6797 section 7.2). */
export const HSTS: Header = ["Strict-Transport-Security", `max-age=${YEAR}`];

/** The one page that asks the same server under its other name, to show what a page of another origin gets. */
export const ELSEWHERE = "/elsewhere";

/** The origin that a page may ask, by script and by form, besides its own: `null` for all but one, and where the server has no other name. */
export const besideOf = (pathname: string, host: string | null): string | null =>
  pathname === ELSEWHERE && host !== null ? siblingOrigin(host) : null;

/**
 * The policy of one response. `nonce` is a page's, in base64; `null` for data, which gets the inert policy. `beside` is
 * the origin that the page may ask besides its own.
 */
export const policyFor = (nonce: string | null, dev: boolean, beside: string | null = null): string =>
  nonce === null ? INERT_POLICY : pagePolicy(nonce, dev, beside);
