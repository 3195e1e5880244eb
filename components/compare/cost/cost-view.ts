import {
  type Column,
  columnsOf,
  dotWorth,
  type LogAxis,
  logAxis,
  type Tick,
  ticksOf,
} from "@/lib/compare/cost/distribution";
import { ROW_IDS, type RowId } from "@/lib/compare/cost/rows";
import {
  type Sample,
  type Spread,
  type Summaries,
  type Summary,
  summarise,
} from "@/lib/compare/cost/samples";
import { bytesShort, micros } from "@/lib/core/figures";

/** What is being looked at: the time that recognising took, or the bytes of the request. */
export type Measure = "micros" | "bytes";

/** A measure in words and figures. */
export const MEASURES: Readonly<
  Record<Measure, { says: (value: number) => string; of: (s: Summary) => Spread }>
> = {
  micros: { says: micros, of: (summary) => summary.micros },
  bytes: { says: bytesShort, of: (summary) => summary.bytes },
};

/** The most dots of a column, and how many columns a plot has. */
const TALLEST = 10;
const COLUMNS = 64;

/** All that the plot of one measure needs. `axis` is `null` before anything was measured. */
export interface CostView {
  axis: LogAxis | null;
  ticks: Tick[];
  columns: Readonly<Partial<Record<RowId, Column[]>>>;
  /** How many requests a dot stands for, at most. */
  worth: number;
}

type Samples = Readonly<Partial<Record<RowId, readonly Sample[]>>>;

/** The summaries of the rows that have samples. */
export const summariesOf = (samples: Samples): Summaries<RowId> =>
  Object.fromEntries(
    ROW_IDS.flatMap((row) => {
      const summary = summarise(samples[row] ?? []);
      return summary ? [[row, summary] as const] : [];
    }),
  );

/** Lays all rows out on one shared axis. */
export function costView(samples: Samples, measure: Measure): CostView {
  const figures = (row: RowId): number[] => (samples[row] ?? []).map((sample) => sample[measure]);
  const axis = logAxis(ROW_IDS.flatMap(figures));
  if (!axis) return { axis, ticks: [], columns: {}, worth: 1 };
  const columns = Object.fromEntries(ROW_IDS.map((row) => [row, columnsOf(figures(row), axis, COLUMNS)]));
  return { axis, ticks: ticksOf(axis), columns, worth: dotWorth(Object.values(columns), TALLEST) };
}
