import { type NextRequest, NextResponse } from "next/server";
import { securityHeaders } from "@/lib/http/security-headers";
import { readEnvironment } from "@/lib/server/environment";
import { isSecure } from "@/lib/server/origin";

const NONCE_BYTES = 16;

// Next runs this file apart from the app, so it cannot share the container; it asks the same reader.
// oxlint-disable-next-line no-restricted-globals
const variables = process.env;
const environment = readEnvironment(variables);

/** A fresh nonce: 128 random bits (CSP level 3 section 7.1 asks for that many), in base64. */
const newNonce = (): string =>
  btoa(String.fromCodePoint(...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))));

/**
 * Gives every response its policy, and every page its nonce. Next reads the nonce from the policy on the *request* and
 * puts it on its own scripts; the root layout reads `x-nonce`. Headers only: bodies are never touched here.
 *
 * What is set on the response here, Next also adds to the request that the handler receives, and so to what is
 * recorded: the headers that never change are sent by `next.config.js` instead.
 */
export function proxy(request: NextRequest): NextResponse {
  const isData = request.nextUrl.pathname.startsWith("/api/");
  const nonce = isData ? null : newNonce();
  const outgoing = securityHeaders(nonce, {
    https: isSecure(request, environment),
    dev: variables.NODE_ENV === "development",
  });

  const response = nonce === null ? NextResponse.next() : withNonce(request, nonce, outgoing[0]?.[1] ?? "");
  for (const [name, value] of outgoing) response.headers.set(name, value);
  return response;
}

function withNonce(request: NextRequest, nonce: string, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  return NextResponse.next({ request: { headers } });
}

/** Everything but the files of the build and of `public`, whose headers `next.config.js` sends. */
export const config = {
  matcher: ["/((?!_next/static/|icon\\.svg$).*)"],
};
