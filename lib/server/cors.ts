import { type Header, headerValue } from "../http/message.ts";
import { listOf } from "../http/ows.ts";
import { at } from "../trace/at.ts";
import type { Recorder } from "../trace/recorder.ts";
import type { StepData } from "../trace/step-data.ts";
import type { ActionName } from "../trace/vocabulary.ts";
import { NO_STORE, reply } from "./replies.ts";

/** A page of another origin that asks, or whose browser asks beforehand (WHATWG Fetch, CORS protocol). */
export type CrossOrigin = StepData["cors-checked"];

/** The one action whose answer pages of other origins may read. Never with cookies: there is no allowance for them. */
const OPEN: ActionName = "me";

const METHOD = "GET";

/** What such a page may send along besides what every page may. A wildcard would not cover this one. */
const HEADERS: readonly string[] = ["authorization"];

/** What such a page may read of the answer's headers besides what every page may. */
const EXPOSED = ["X-Exchange", "X-Served-By", "Server-Timing", "WWW-Authenticate", "Retry-After"] as const;

/** Whether a request is the question that a browser asks beforehand. */
export const isPreflight = (method: string, headers: readonly Header[], action: string): boolean =>
  method === "OPTIONS" &&
  action === OPEN &&
  headerValue(headers, "origin") !== null &&
  headerValue(headers, "access-control-request-method") !== null;

/** What a request tells of another origin; `null` where a page of `own` asks, or no page at all. */
export function crossOriginOf(
  method: string,
  headers: readonly Header[],
  action: string,
  own: string,
): CrossOrigin | null {
  const origin = headerValue(headers, "origin");
  if (origin === null || origin === own) return null;
  const listed = headerValue(headers, "access-control-request-headers") ?? "";
  const preflight = isPreflight(method, headers, action);
  const asked = {
    method: headerValue(headers, "access-control-request-method"),
    headers: listOf(listed),
  };
  return { origin, preflight, ...asked, allowed: action === OPEN && (!preflight || isWithin(asked)) };
}

/** Whether what a browser asks leave for is all allowed. Methods compare with case, names of headers without. */
const isWithin = ({ method, headers }: Pick<CrossOrigin, "method" | "headers">): boolean =>
  method === METHOD && headers.every((name) => HEADERS.includes(name.toLowerCase()));

/** Records what another origin is told. */
export function recordCors(trace: Recorder, cors: CrossOrigin): void {
  const stop = trace.start(at("cors.check"));
  stop("cors-checked", "wire", "info", cors);
}

/** The headers that tell a browser what a page of another origin may do. The browser compares, and decides. */
export function corsHeaders(cors: CrossOrigin | null): Header[] {
  const allow: Header = ["Access-Control-Allow-Origin", "*"];
  if (cors?.preflight) {
    return [
      allow,
      ["Access-Control-Allow-Methods", METHOD],
      ["Access-Control-Allow-Headers", HEADERS.join(", ")],
      // Asked anew each time, so that each asking can be seen.
      ["Access-Control-Max-Age", "0"],
    ];
  }
  return cors?.allowed ? [allow, ["Access-Control-Expose-Headers", EXPOSED.join(", ")]] : [];
}

/**
 * Tells a page of another origin why it was turned away at the door, where it may read the answer at all. A browser
 * reads no reason from the answer to its question beforehand: that is a yes, and the request itself gets the reason.
 */
export function turnedAway(response: Response, cors: CrossOrigin | null): Response {
  const headers = corsHeaders(cors);
  if (cors?.preflight) return reply(204, [NO_STORE, ...headers], null);
  for (const [name, value] of headers) response.headers.set(name, value);
  return response;
}
