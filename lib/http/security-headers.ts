import type { Header } from "./message.ts";

/** What the headers depend on: whether the request came over https, and whether this is the development server. */
export interface SecurityContext {
  https: boolean;
  dev: boolean;
}

/** The same on every response, static files included. */
export const STANDING_HEADERS: readonly Header[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
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
function pagePolicy(nonce: string, dev: boolean): string {
  // React rebuilds the server's stack traces by eval, in development only.
  const evaluated = dev ? " 'unsafe-eval'" : "";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluated}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");
}

/**
 * The security headers of a response. `nonce` is a page's, in base64; `null` for data, which gets the inert policy.
 * HSTS is sent only over https, where alone browsers heed it (RFC 6797 section 7.2).
 */
export function securityHeaders(nonce: string | null, { https, dev }: SecurityContext): Header[] {
  const policy = nonce === null ? INERT_POLICY : pagePolicy(nonce, dev);
  const headers: Header[] = [["Content-Security-Policy", policy], ...STANDING_HEADERS];
  if (https) headers.push(["Strict-Transport-Security", `max-age=${YEAR}`]);
  return headers;
}
