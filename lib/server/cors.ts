import { type Header, headerValue } from "../http/message.ts";
import { at } from "../trace/at.ts";
import type { Recorder } from "../trace/recorder.ts";
import type { StepData } from "../trace/steps.ts";
import type { ActionName } from "../trace/vocabulary.ts";

/** A page of another origin that asks, or whose browser asks beforehand (WHATWG Fetch, CORS protocol). */
export type CrossOrigin = StepData["cors-checked"];

/** The one action whose answer pages of other origins may read. Never with cookies: there is no allowance for them. */
const OPEN: ActionName = "me";

/** What such a page may send along besides what every page may. */
const HEADERS = ["authorization", "x-client"] as const;

/** What such a page may read of the answer's headers besides what every page may. */
const EXPOSED = ["X-Exchange", "X-Served-By", "Server-Timing"] as const;

/** Whether a request is the question that a browser asks beforehand. */
export const isPreflight = (method: string, headers: readonly Header[], action: ActionName): boolean =>
  method === "OPTIONS" &&
  action === OPEN &&
  headerValue(headers, "origin") !== null &&
  headerValue(headers, "access-control-request-method") !== null;

/** What a request tells of another origin; `null` where a page of `own` asks, or no page at all. */
export function crossOriginOf(
  method: string,
  headers: readonly Header[],
  action: ActionName,
  own: string,
): CrossOrigin | null {
  const origin = headerValue(headers, "origin");
  if (origin === null || origin === own) return null;
  const asked = headerValue(headers, "access-control-request-headers") ?? "";
  return {
    origin,
    preflight: isPreflight(method, headers, action),
    method: headerValue(headers, "access-control-request-method"),
    headers: asked.split(",").flatMap((name) => name.trim() || []),
    allowed: action === OPEN,
  };
}

/** Records what another origin is told. */
export function recordCors(trace: Recorder, cors: CrossOrigin): void {
  const stop = trace.start(at("cors.check"));
  stop("cors-checked", "wire", "info", cors);
}

/** The headers that tell a browser what a page of another origin may do. */
export function corsHeaders(cors: CrossOrigin | null): Header[] {
  if (!cors?.allowed) return [];
  const allow: Header = ["Access-Control-Allow-Origin", "*"];
  if (!cors.preflight) return [allow, ["Access-Control-Expose-Headers", EXPOSED.join(", ")]];
  return [
    allow,
    ["Access-Control-Allow-Methods", "GET"],
    ["Access-Control-Allow-Headers", HEADERS.join(", ")],
    // Asked anew each time, so that each asking can be seen.
    ["Access-Control-Max-Age", "0"],
  ];
}
