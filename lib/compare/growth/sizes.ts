import { CAPABILITIES } from "../../auth/capabilities.ts";
import { CREDENTIAL_LIMIT } from "../../auth/carrier.ts";
import { byteLength } from "../../core/bytes.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";

/** The models whose credential is grown, in the order in which they are read out. */
export const GROWN = ["session", "plain", "sealed", "jwt"] as const;
export type GrownModel = (typeof GROWN)[number];

/** Bytes at which something happens to a credential. */
export interface Limits {
  /** More of name and value a browser does not store. */
  cookie: number;
  /** More this lab does not look at. */
  lookedAt: number;
  /** More headers Node does not read at all. */
  headers: number;
}

/** The limits, of which the cookie's is the browser's. */
export const limitsWith = (cookie: number): Limits => ({
  cookie,
  lookedAt: CREDENTIAL_LIMIT,
  headers: 16_384,
});

/** What becomes of a credential of that size: a browser stores it, does not, or the library would not even send it. */
export type Fate = "stored" | "dropped" | "refused";

/** What was measured: how large the credential is that says so much. */
export interface Point {
  model: GrownModel;
  /** How many entries the record has. */
  count: number;
  bytes: number;
  fate: Fate;
  /** The exchange that shows it. */
  exchange: number;
}

/** A cookie's bytes are those of name and value; what was sealed but not sent has the value alone. */
const SEALED_NAME = byteLength(CAPABILITIES.sealed.cookie);

/**
 * Reads the bytes of the cookie, name and value, off the recorded answer to `PUT preferences`; `null` where no
 * credential was made.
 */
export function sizeOf(exchange: Exchange, cookieLimit: number): Pick<Point, "bytes" | "fate"> | null {
  const { steps } = exchange;
  const sealed = findStep(steps, "state-sealed");
  if (sealed && sealed.data.refusal !== null)
    return { bytes: SEALED_NAME + sealed.data.bytes, fate: "refused" };
  const set = findStep(steps, "cookie-set");
  if (!set) return null;
  return { bytes: set.data.bytes, fate: set.data.bytes > cookieLimit ? "dropped" : "stored" };
}

/** The points with one more: a later measurement of the same replaces the earlier. Ascending. */
export const withPoint = (points: readonly Point[], point: Point): Point[] =>
  [...points.filter(({ model, count }) => model !== point.model || count !== point.count), point].toSorted(
    (a, b) => a.count - b.count,
  );

/** The measured point of a model, if there is one for so many entries. */
export const pointAt = (points: readonly Point[], model: GrownModel, count: number): Point | null =>
  points.find((point) => point.model === model && point.count === count) ?? null;

/** The rungs that are measured from the bottom to the top, the chosen number among them. */
export const ladderWith = (chosen: number): number[] =>
  Array.from(new Set([1, 10, 20, 30, 40, 50, 60, 80, 100, 150, 200, chosen])).toSorted((a, b) => a - b);

/** The first measured number of entries with which a model's credential is no longer stored. */
export const goneAt = (points: readonly Point[], model: GrownModel): number | null =>
  points.find((point) => point.model === model && point.fate !== "stored")?.count ?? null;
