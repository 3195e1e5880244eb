import { growth } from "./memory.ts";
import type { Measured } from "./streams.ts";

/** One line of the table: what was measured, what it has to be, and whether it is. */
export interface Judgement {
  name: string;
  figure: string;
  bar: string;
  holds: boolean;
}

/** What has to hold: times in milliseconds, memory in megabytes. */
const BAR = { p95: 250, memory: 700, growth: 0.05, sent: 0.98 } as const;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Holds what was measured against what has to be. */
export function judge(measured: Measured): Judgement[] {
  const { sent, due, refused, arrived, missing, problems, comebacks, p95, memory } = measured;
  const most = Math.max(...memory, 0);
  const grown = growth(memory);
  const none = (name: string, count: number): Judgement => ({
    name,
    figure: String(count),
    bar: "none",
    holds: count === 0,
  });
  return [
    { name: "live streams", figure: String(measured.streams), bar: "", holds: true },
    {
      name: "requests",
      figure: `${sent} of ${due}`,
      bar: `at least ${percent(BAR.sent)}`,
      holds: sent >= due * BAR.sent,
    },
    none("refused", refused),
    { name: "events that arrived", figure: String(arrived), bar: "", holds: arrived > 0 },
    none("events that did not", missing),
    none("out of order, or again", problems.length),
    none("streams that broke", comebacks),
    { name: "arrival, median", figure: `${measured.median.toFixed(0)} ms`, bar: "", holds: true },
    {
      name: "arrival, p95",
      figure: `${p95.toFixed(0)} ms`,
      bar: `under ${BAR.p95} ms`,
      holds: p95 < BAR.p95,
    },
    { name: "arrival, slowest", figure: `${measured.slowest.toFixed(0)} ms`, bar: "", holds: true },
    {
      name: "memory, most",
      figure: `${most.toFixed(0)} MB`,
      bar: `under ${BAR.memory} MB`,
      holds: most < BAR.memory,
    },
    {
      name: "memory, last quarter on third",
      figure: percent(grown),
      bar: `at most ${percent(BAR.growth)}`,
      // Where nobody can tell how much memory it is, nothing was shown.
      holds: memory.length > 3 && grown <= BAR.growth,
    },
  ];
}
