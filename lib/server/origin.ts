import { isLoopback } from "../http/loopback.ts";
import { trimOws } from "../http/ows.ts";
import { type Problem, problem } from "../http/problem.ts";
import type { Settings } from "../lab/shapes.ts";
import type { Environment } from "./environment.ts";

/**
 * What the outermost trusted proxy saw: that many from the end of a list to which each proxy adds, or the one entry
 * that they hand on. Without proxies that the operator has named, nothing of it is believed.
 */
function forwarded(
  request: Pick<Request, "headers">,
  { trustedProxyHops: hops }: Environment,
  name: string,
): string | null {
  const entries = request.headers.get(name)?.split(",") ?? [];
  return hops > 0 ? trimOws(entries.at(-hops) ?? entries[0] ?? "") || null : null;
}

/** Whether the client came over https. */
export function isSecure(request: Pick<Request, "headers">, environment: Environment): boolean {
  const proto = forwarded(request, environment, "x-forwarded-proto");
  return proto ? proto === "https" : (environment.publicOrigin?.startsWith("https:") ?? false);
}

/** The origin that the client used: what the operator says, else the `Host` header. */
export function originOf(request: Pick<Request, "headers">, environment: Environment): string {
  if (environment.publicOrigin) return environment.publicOrigin;
  const host =
    forwarded(request, environment, "x-forwarded-host") ?? request.headers.get("host") ?? "localhost";
  const clean = /^[\w.-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/i.test(host) ? host : "localhost";
  return `${isSecure(request, environment) ? "https" : "http"}://${clean}`;
}

/**
 * Whether browsers trust the way on which a request came: https, or the machine's own names (W3C Secure Contexts
 * section 3.1).
 */
export const isTrustedWay = (request: Pick<Request, "headers">, environment: Environment): boolean =>
  isSecure(request, environment) || isLoopback(new URL(originOf(request, environment)).host);

/**
 * Whether a lab's cookies are marked `Secure`: those over https, and with `SameSite=None`, which browsers keep of no
 * other cookie (RFC 6265bis section 5.7), also those for the machine's own names, which they trust over plain http
 * (W3C Secure Contexts section 3.1). Anywhere else a cookie with None is left to the browser, which drops it.
 */
export function marksSecure(
  request: Request,
  environment: Environment,
  { cookie: { sameSite } }: Pick<Settings, "cookie">,
): boolean {
  return isSecure(request, environment) || (sameSite === "none" && isTrustedWay(request, environment));
}

/** The address that limits count by. The front door writes it; nothing that a client sends gets there. */
export const addressOf = (request: Request): string => request.headers.get("x-client-address") ?? "unknown";

const CROSS_SITE = problem(
  403,
  "cross-site",
  "Sent from another site",
  "A page of another site may not do this here. Open the lab itself, or use a client that is no browser.",
);

/**
 * Turns down a mutation that a page of another site made a browser send (OWASP CSRF: Fetch Metadata, then Origin).
 * A client that sends neither header is no browser, and is let through.
 */
export function refuseCrossSite(request: Request, environment: Environment): Problem | null {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none" ? null : CROSS_SITE;
  const origin = request.headers.get("origin");
  return origin === null || origin === originOf(request, environment) ? null : CROSS_SITE;
}
