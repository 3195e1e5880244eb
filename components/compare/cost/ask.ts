import { clientId } from "@/components/live/client-id";
import type { Snapshot } from "@/lib/lab/shapes";
import { actionPath, METHOD_OF } from "@/lib/trace/curl";
import type { ActionName, ModelName } from "@/lib/trace/vocabulary";

/** What is asked of a lab's application. With a token it goes in the header, and no cookie with it. */
export interface Question {
  lab: string;
  model: ModelName;
  action: ActionName;
  body?: unknown;
  token?: string;
}

/** What came back. `status` is `null` where no answer came, `exchange` where the lab recorded none. */
export interface Reply {
  status: number | null;
  exchange: number | null;
  body: unknown;
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

/** Sends until it is not told to wait (429). What is on its way is not called back, so that it can be counted. */
async function patiently(path: string, init: RequestInit, signal: AbortSignal): Promise<Response> {
  for (;;) {
    const response = await fetch(path, { ...init, cache: "no-store" });
    if (response.status !== 429 || signal.aborted) return response;
    await rest(Number(response.headers.get("retry-after") ?? 1), signal);
  }
}

async function go(path: string, init: RequestInit, signal: AbortSignal): Promise<Reply> {
  try {
    const response = await patiently(path, init, signal);
    const text = await response.text();
    const number = response.headers.get("x-exchange");
    return { status: response.status, exchange: number === null ? null : Number(number), body: read(text) };
  } catch {
    return { status: null, exchange: null, body: null };
  }
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // an answer without a body, or none of the lab's
  }
}

const JSON_BODY = { "Content-Type": "application/json" };

/** Asks the lab's application, one request at a time. */
export function ask({ lab, model, action, body, token }: Question, signal: AbortSignal): Promise<Reply> {
  const headers = {
    "X-Client": clientId(),
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : JSON_BODY),
  };
  const init: RequestInit = {
    method: METHOD_OF[action],
    headers,
    credentials: token === undefined ? "same-origin" : "omit",
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  return go(actionPath(lab, model, action), init, signal);
}

/** Changes the lab itself. */
export const control = (lab: string, name: string, body: unknown, signal: AbortSignal): Promise<Reply> =>
  go(
    `/api/labs/${lab}/controls/${name}`,
    { method: "POST", headers: { "X-Client": clientId(), ...JSON_BODY }, body: JSON.stringify(body) },
    signal,
  );

/** The lab as it is recorded now; `null` where it cannot be read. */
export async function snapshotOf(lab: string, signal: AbortSignal): Promise<Snapshot | null> {
  const { status, body } = await go(`/api/labs/${lab}`, {}, signal);
  return status === 200 ? (body as Snapshot) : null;
}

/** Why a request did not do what it was sent for, in words. */
export const trouble = (what: string, { status }: Reply): string =>
  status === null
    ? `${what}: no answer came. See whether you are online, then start again.`
    : `${what}: the server answered ${status}. Start again.`;
