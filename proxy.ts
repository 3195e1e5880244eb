import { type NextRequest, NextResponse } from "next/server";
import { besideOf, policyFor } from "@/lib/http/security-headers";

const NONCE_BYTES = 16;

// Set by the build itself, not by whoever runs it.
// oxlint-disable-next-line no-restricted-globals
const dev = process.env.NODE_ENV === "development";

/** A fresh nonce: 128 random bits (CSP level 3 section 7.1 asks for that many), in base64. */
const newNonce = (): string =>
  btoa(String.fromCodePoint(...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))));

/**
 * Gives every response its policy, and every page its nonce. Next reads the nonce from the policy on the *request* and
 * puts it on its own scripts; the root layout reads `x-nonce`. Headers only: bodies are never touched here.
 *
 * What is set on the response here, Next also adds to the request that the handler receives, and so to what is
 * recorded: the headers that never change are sent by `next.config.js` instead, and those that depend on the way by the front door.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const isData = pathname.startsWith("/api/");
  const nonce = isData ? null : newNonce();
  const policy = policyFor(nonce, dev, besideOf(pathname, request.headers.get("host")));
  const response = nonce === null ? NextResponse.next() : withNonce(request, nonce, policy);
  response.headers.set("Content-Security-Policy", policy);
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
