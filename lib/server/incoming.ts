import { bytes as bytesText } from "../core/figures.ts";
import type { Header } from "../http/message.ts";
import { type Problem, problem } from "../http/problem.ts";
import { plainLine } from "../http/text.ts";
import { QUOTAS } from "./limits.ts";

/** The headers that the platform and the app's own front door add to each request: no client sent them. */
const PLATFORM_HEADERS =
  /^(x-forwarded-.*|x-client-address|x-nonce|content-security-policy|x-middleware-.*|x-invoke-.*|next-url)$/;

/** The headers of a request as the handler received them, without those that the platform added. */
export const headersOf = (request: Request): Header[] =>
  [...request.headers].filter(([name]) => !PLATFORM_HEADERS.test(name));

/** A body that was read, or the problem with it. */
export type Body = { text: string; problem: null } | { text: ""; problem: Problem };

const TOO_LARGE = problem(
  413,
  "body-too-large",
  "The body is too large",
  `A body may have ${bytesText(QUOTAS.bodyBytes)} here.`,
);

const BROKEN_OFF = problem(
  400,
  "body-broken",
  "The body broke off",
  "The connection ended before the whole body had come.",
);

/** Reads a body, counting as it comes, and stops at the limit. */
export async function readBody(request: Request): Promise<Body> {
  if (!request.body) return { text: "", problem: null };
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request.body) {
      bytes += chunk.length;
      if (bytes > QUOTAS.bodyBytes) return { text: "", problem: TOO_LARGE };
      chunks.push(chunk);
    }
  } catch {
    // Only the client can break its own body off.
    return { text: "", problem: BROKEN_OFF };
  }
  return { text: new TextDecoder().decode(Buffer.concat(chunks)), problem: null };
}

/** A parsed JSON body, or the problem with it. */
export type Parsed = { value: unknown; problem: null } | { value: undefined; problem: Problem };

/** Parses a body that has to be JSON and to say so. An empty body is an empty object. */
export function parseJson(text: string, contentType: string | null): Parsed {
  if (text === "") return { value: {}, problem: null };
  if (!/^application\/json[ \t]*(;|$)/i.test(contentType ?? "")) {
    const detail = `Send Content-Type: application/json, not "${plainLine(contentType ?? "", 60)}".`;
    return {
      value: undefined,
      problem: problem(415, "content-type-unsupported", "Not sent as JSON", detail),
    };
  }
  try {
    return { value: JSON.parse(text), problem: null };
  } catch {
    const detail = "The body is not JSON. Look for a missing quote, brace or comma.";
    return { value: undefined, problem: problem(400, "json-malformed", "The body is not JSON", detail) };
  }
}
