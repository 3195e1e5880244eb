import { median, quantile } from "../../core/quantiles.ts";
import { RECOGNITION_PARTS, type RecognitionPart, recognitionCost } from "../../trace/cost.ts";
import type { Exchange } from "../../trace/exchange.ts";

/** Something for each part of a recognition. */
export type Parts = Record<RecognitionPart, number>;

/** What one recorded exchange cost: microseconds of the recognition alone, and bytes of its request. */
export interface Sample {
  exchange: number;
  parts: Parts;
  micros: number;
  bytes: number;
}

/** Reads the cost off a recorded exchange; `null` where nobody was recognised, since that is another piece of work. */
export function sampleOf({ id, steps, decision, cost }: Exchange): Sample | null {
  if (decision.verdict !== "allowed") return null;
  const parts = recognitionCost(steps);
  const micros = RECOGNITION_PARTS.reduce((sum, part) => sum + parts[part], 0);
  return { exchange: id, parts, micros, bytes: cost.requestBytes };
}

/** The exchanges of those numbers as samples, in the order of their numbers. */
export const samplesOf = (exchanges: readonly Exchange[], numbers: ReadonlySet<number>): Sample[] =>
  exchanges.filter(({ id }) => numbers.has(id)).flatMap((exchange) => sampleOf(exchange) ?? []);

/** The middle of some figures, and the figure that 95 of 100 stay below. */
export interface Spread {
  median: number;
  p95: number;
}

const spreadOf = (figures: readonly number[]): Spread => ({
  median: median(figures),
  p95: quantile(figures, 0.95),
});

/** What was measured of one row. The parts are medians of each part, so they need not add up to the median. */
export interface Summary {
  count: number;
  micros: Spread;
  parts: Parts;
  bytes: Spread;
}

/** The rows that have been measured. */
export type Summaries<Id extends string> = Readonly<Partial<Record<Id, Summary>>>;

/** Sums up samples; `null` while there are none. */
export function summarise(samples: readonly Sample[]): Summary | null {
  if (samples.length === 0) return null;
  const of = (part: RecognitionPart): number => median(samples.map(({ parts }) => parts[part]));
  return {
    count: samples.length,
    micros: spreadOf(samples.map(({ micros }) => micros)),
    parts: { carrier: of("carrier"), reading: of("reading"), crypto: of("crypto"), lookup: of("lookup") },
    bytes: spreadOf(samples.map(({ bytes }) => bytes)),
  };
}
