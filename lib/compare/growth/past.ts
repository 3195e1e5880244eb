import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";

/** How many entries take a credential past each line. */
export const PAST = { cookie: 60, lookedAt: 110, headers: 200 } as const;

/** What the library said when it would not seal so much into a cookie. */
export interface LibraryRefusal {
  exchange: number;
  status: number;
  bytes: number;
  says: string;
}

/** Reads the library's own words off the recorded refusal; `null` where it did not refuse. */
export function libraryRefusal(exchange: Exchange): LibraryRefusal | null {
  const sealed = findStep(exchange.steps, "state-sealed");
  if (!sealed || sealed.data.refusal === null) return null;
  return {
    exchange: exchange.id,
    status: exchange.response.status,
    bytes: sealed.data.bytes,
    says: sealed.data.refusal,
  };
}

/** What a browser did with a cookie that was set: the next request shows it. */
export type Kept = "new" | "old" | "nothing" | "other";

/** A cookie that the server set, and what the next request brought of it. */
export interface SilentDrop {
  /** The answer that set it, and the request after it. */
  set: number;
  next: number;
  status: number;
  bytes: number;
  kept: Kept;
  /** Bytes of the cookie that the next request brought. */
  sent: number;
}

/** Compares the cookie that was set last with the one of the next request, and with the one before. */
export function silentDrop(before: Exchange, set: Exchange, next: Exchange): SilentDrop | null {
  const [old, fresh] = [findStep(before.steps, "cookie-set"), findStep(set.steps, "cookie-set")];
  const read = findStep(next.steps, "cookie-read");
  if (!fresh || !read) return null;
  const { value, bytes } = read.data;
  const { status } = set.response;
  return {
    set: set.id,
    next: next.id,
    status,
    bytes: fresh.data.bytes,
    kept:
      value === null
        ? "nothing"
        : value === fresh.data.value
          ? "new"
          : value === old?.data.value
            ? "old"
            : "other",
    sent: bytes,
  };
}

/** What came of a credential that was too large for a header. */
export interface HeaderAnswer {
  /** `null` where no handler saw the request. */
  exchange: number | null;
  /** `null` where the connection was cut without an answer. */
  status: number | null;
  code: string | null;
  /** Of the credential. */
  bytes: number;
}

/** What the handler recorded of a credential that it would not look at. */
export const headerAnswer = (exchange: Exchange, bytes: number): HeaderAnswer => ({
  exchange: exchange.id,
  status: exchange.response.status,
  code: exchange.decision.code,
  bytes,
});
