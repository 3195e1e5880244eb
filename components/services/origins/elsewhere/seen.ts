import { type Arrival, arrivalOf } from "@/components/services/origins/arrival";
import { headerValue } from "@/lib/http/message";
import type { FetchCall } from "@/lib/services/origins/asks";
import type { Exchange } from "@/lib/trace/exchange";

/** What the page's script got of an answer: all that it may read, or nothing but that something failed. */
export type Seen =
  | { read: true; status: number; headers: string[]; body: string }
  | { read: false; error: string };

/** One try: what was called, what the page saw, and what the lab recorded of it. */
export interface Try {
  call: FetchCall;
  seen: Seen;
  /** Oldest first; `null` where the record could not be read. */
  recorded: readonly Arrival[] | null;
}

/** Makes the call, as any script would. */
export async function see({ url, init }: FetchCall): Promise<Seen> {
  try {
    const response = await fetch(url, { ...init, cache: "no-store" });
    const body = await response.text();
    return { read: true, status: response.status, headers: [...response.headers.keys()], body };
  } catch (error) {
    return { read: false, error: String(error) };
  }
}

/** Of what a lab recorded, what came for a page of `origin` after exchange `after`. */
export const arrivedFor = (exchanges: readonly Exchange[], origin: string, after: number): Arrival[] =>
  exchanges
    .filter(({ id, request }) => id > after && headerValue(request.headers, "origin") === origin)
    .map(arrivalOf);

/** Why the page saw what it saw, by what was called and what was recorded. */
export function whyWords({ call, seen, recorded }: Try): string {
  const asked = recorded?.findLast(({ preflight }) => !preflight);
  const answered = asked ?? recorded?.at(-1);
  if (seen.read) {
    return recorded?.some(({ preflight }) => preflight)
      ? "The browser asked beforehand whether this header may go, was told yes, and let the page read the answer."
      : "The answer allows pages of every origin to read it.";
  }
  if (recorded === null) return "The lab's record could not be read, so what the server did is not known.";
  if (!answered) return "No request of this page was recorded: it did not get as far as the lab.";
  if (!asked)
    return "The browser asked beforehand, and did not get the leave that it needs. The request itself was never sent.";
  if (asked.allowed === null)
    return "The answer has no Access-Control-Allow-Origin, so the browser keeps it from the page. The server had done its work all the same.";
  return call.init.credentials === "include"
    ? `The answer says Allow-Origin: ${asked.allowed}. For a request with credentials that is not enough, so the browser keeps it from the page.`
    : "The browser keeps the answer from the page.";
}
