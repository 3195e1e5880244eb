import type { IncomingHttpHeaders } from "node:http";
import type { Header } from "../http/message.ts";
import { listOf } from "../http/ows.ts";
import { type Problem, problem } from "../http/problem.ts";
import { HSTS, OPENER_POLICY } from "../http/security-headers.ts";
import type { Environment } from "../server/environment.ts";
import { isSecure, isTrustedWay } from "../server/origin.ts";

const FORWARDED = /^(x-forwarded-.*|forwarded|x-client-address)$/;

/**
 * Settles what is known of a client's way here, before anything else sees the request.
 *
 * Without trusted proxies nothing that the client says of itself is kept, and its address is the socket's. Behind
 * `hops` of them, the address is the one that the outermost trusted proxy saw: that many from the end of the list.
 */
export function vouch(headers: IncomingHttpHeaders, address: string, hops: number): void {
  const list = listOf(String(headers["x-forwarded-for"] ?? ""));
  for (const name of Object.keys(headers)) {
    if (FORWARDED.test(name) && (hops === 0 || name === "x-client-address")) delete headers[name];
  }
  headers["x-client-address"] = (hops > 0 ? list.at(-hops) : undefined) ?? address;
}

/** What a response is sent besides, by the way on which its request came; `headers` as `vouch` left them. */
export function headersOfWay(headers: IncomingHttpHeaders, environment: Environment): Header[] {
  const told = ["host", "x-forwarded-host", "x-forwarded-proto"].map((name) => [
    name,
    String(headers[name] ?? ""),
  ]);
  const request = { headers: new Headers(told.filter(([, value]) => value !== "") as [string, string][]) };
  return [
    ...(isSecure(request, environment) ? [HSTS] : []),
    ...(isTrustedWay(request, environment) ? [OPENER_POLICY] : []),
  ];
}

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * What Next would answer with a defect of its own: a path that cannot be decoded (RFC 3986 section 2.1), and methods
 * that the web's `Request` does not take. `null`: come in.
 */
export function turnAway(method: string, url: string): Problem | null {
  if (!METHODS.has(method))
    return problem(405, "method-not-allowed", "Wrong method", "No part of the app takes it.");
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return null;
  } catch {
    return problem(
      400,
      "path-malformed",
      "The path makes no sense",
      "A % must be followed by two hexadecimal digits.",
    );
  }
}
