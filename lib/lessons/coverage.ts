import type { Slug } from "./slugs.ts";

/** The experiments that the lessons have to contain, by the idea that each proves. A test holds the chapters against it. */
export const EXPERIMENTS = {
  "five-hellos": "http-forgets",
  "cookie-comes-back": "cookie-identifies",
  "plain-role-edited": "cookie-identifies",
  "opaque-id-edited": "cookie-identifies",
  "past-4096-bytes": "cookie-identifies",
  "record-changed": "filing-cabinet",
  "record-removed": "filing-cabinet",
  "two-browsers": "two-halves",
  "one-round-trip": "round-trip",
  "two-by-two": "cookies-are-transport",
  "one-character": "passport",
  "clock-past-expiry": "passport",
  "read-without-key": "passport",
  "outcome-matrix": "trade-offs",
  "six-requests": "many-servers",
  "sticky-until-death": "many-servers",
  "shared-store-and-its-death": "many-servers",
  "tokens-need-no-store": "many-servers",
  "gateway-mints": "hybrid",
  "revoke-and-measure": "hybrid",
  "which-would-you-choose": "model-to-keep",
} as const satisfies Readonly<Record<string, Slug>>;

export type ExperimentId = keyof typeof EXPERIMENTS;

/** The common misconceptions, each of which one step overturns. */
export const MISCONCEPTIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const;
export type MisconceptionNumber = (typeof MISCONCEPTIONS)[number];
