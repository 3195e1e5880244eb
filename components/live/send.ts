"use client";

import { readJson } from "@/lib/core/json";
import type { Snapshot } from "@/lib/lab/shapes";
import { actionPath, METHOD_OF } from "@/lib/trace/action-path";
import type { ActionName, Carrier, ModelName } from "@/lib/trace/vocabulary";
import { tellAnswered } from "./answers";
import { clientId } from "./client-id";
import { afterControls, asControl } from "./order";

/** A request to the application, as a learner makes it. */
export interface ActionRequest {
  labId: string;
  model: ModelName;
  action: ActionName;
  carrier: Carrier;
  /** For a login: lower case. */
  user?: string;
  /** For preferences. */
  body?: Readonly<Record<string, string | number | boolean>>;
  /** The credential in hand, for the header carrier. */
  token?: string | null;
  /** What stands behind the path, like `?tokens=one`. */
  query?: string;
  /** Waits out a 429, as long as the lab says, until the signal ends it; left out, the 429 comes back. */
  patience?: AbortSignal;
}

/** What came back. */
export interface Sent {
  /** `null` where no answer came. */
  status: number | null;
  /** The number under which the lab recorded it; `null` where it was turned away at the door. */
  exchange: number | null;
  /** `undefined` where none came, or none that is JSON. */
  body: unknown;
  /** From sending to having the whole answer, by this browser's clock. */
  roundTripMs: number;
  /** What went wrong and what to do, in words; `null` where the lab answered, be it with a refusal. */
  problem: string | null;
}

const UNREACHABLE =
  "No answer came: the server cannot be reached. See whether you are online, then send again.";

/**
 * Sends a real request to the lab's application, once the controls that this page has under way there are answered.
 * A header goes alone: no cookie comes along.
 */
export function sendAction(request: ActionRequest): Promise<Sent> {
  const { labId, model, action, carrier, token, query = "", patience } = request;
  const headers: Record<string, string> = { "X-Client": clientId() };
  if (carrier === "header" && token) headers.Authorization = `Bearer ${token}`;
  const body = bodyOf(request);
  if (body !== null) headers["Content-Type"] = "application/json";
  const init: RequestInit = {
    method: METHOD_OF[action],
    headers,
    body,
    credentials: carrier === "header" ? "omit" : "same-origin",
  };
  return afterControls(labId, async () => {
    const sentAt = Date.now();
    const sent = await go(actionPath(labId, model, action) + query, init, patience);
    if (sent.exchange !== null) tellAnswered(labId, sent.exchange, sentAt);
    return sent;
  });
}

function bodyOf({ action, user, carrier, body }: ActionRequest): string | null {
  if (action === "login") return JSON.stringify({ user, carrier });
  return action === "preferences" ? JSON.stringify(body ?? {}) : null;
}

/** Changes the lab itself, one thing after another; only its owner may. */
export function sendControl(
  labId: string,
  control: string,
  body: unknown,
  patience?: AbortSignal,
): Promise<Sent> {
  const init: RequestInit = {
    method: "POST",
    headers: { "X-Client": clientId(), "Content-Type": "application/json" },
    body: JSON.stringify(body),
    credentials: "same-origin",
  };
  return asControl(labId, async () => {
    const sentAt = Date.now();
    const sent = await go(`/api/labs/${labId}/controls/${control}`, init, patience);
    if (sent.status === 200) tellAnswered(labId, null, sentAt);
    return sent;
  });
}

/** The lab as it is recorded now, with its last exchanges: at most 100. `null` where it cannot be read. */
export async function readLab(
  labId: string,
  patience?: AbortSignal,
  exchanges = 100,
): Promise<Snapshot | null> {
  const { status, body } = await go(`/api/labs/${labId}?exchanges=${exchanges}`, {}, patience);
  return status === 200 ? (body as Snapshot) : null;
}

/** Waits so many seconds, or until the signal says that nobody waits any more. */
const rest = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, seconds * 1000);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done);
  });

/** Sends until it is not told to wait. What is on its way is not called back, so that it can be counted. */
async function patiently(path: string, init: RequestInit, patience?: AbortSignal): Promise<Response> {
  for (;;) {
    const response = await fetch(path, { ...init, cache: "no-store" });
    if (response.status !== 429 || !patience || patience.aborted) return response;
    await rest(Number(response.headers.get("retry-after")) || 1, patience);
  }
}

async function go(path: string, init: RequestInit, patience?: AbortSignal): Promise<Sent> {
  const started = performance.now();
  try {
    const response = await patiently(path, init, patience);
    const text = await response.text();
    const roundTripMs = performance.now() - started;
    const body = readJson(text);
    const number = response.headers.get("x-exchange");
    const exchange = number === null ? null : Number(number);
    const problem = response.ok || exchange !== null ? null : problemOf(response, body);
    return { status: response.status, exchange, body, roundTripMs, problem };
  } catch {
    const roundTripMs = performance.now() - started;
    return { status: null, exchange: null, body: undefined, roundTripMs, problem: UNREACHABLE };
  }
}

function problemOf(response: Response, body: unknown): string {
  const wait = response.headers.get("retry-after");
  if (response.status === 429 && wait) return `Too much at once. Wait ${wait} s, then send again.`;
  if (typeof body === "object" && body !== null && "title" in body && "detail" in body)
    return `${String(body.title)}. ${String(body.detail)}`;
  return `The server answered ${response.status} and recorded nothing. Load the page again.`;
}
