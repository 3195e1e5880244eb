import type { CSSProperties } from "react";
import { type Column, dotsOf, type LogAxis, placeOn, type Tick } from "@/lib/compare/cost/distribution";
import type { Spread } from "@/lib/compare/cost/samples";
import { percent } from "@/lib/core/figures";
import styles from "./cost-panel.module.css";

const HEIGHT = 54;
const PITCH = 5;
const RADIUS = 2.3;

type DotsProps = {
  axis: LogAxis;
  ticks: readonly Tick[];
  columns: readonly Column[];
  worth: number;
  spread: Spread;
  /** The same in words. */
  says: string;
};

/** One row's distribution: dots in columns on the shared axis, a tick for the median, a dashed one for p95. */
export function Dots({ axis, ticks, columns, worth, spread, says }: DotsProps) {
  const [middle, high] = [percent(placeOn(axis, spread.median)), percent(placeOn(axis, spread.p95))];
  return (
    <svg role="img" aria-label={says} className={styles.dots} width="100%" height={HEIGHT}>
      <Grid ticks={ticks} />
      {/* Behind the dots, which would else be hidden where all figures are the same. */}
      <line className={styles.median} x1={middle} x2={middle} y1={0} y2={HEIGHT} />
      <line className={styles.p95} x1={high} x2={high} y1={HEIGHT / 2} y2={HEIGHT} />
      <g className={styles.dot}>
        {columns.flatMap((column) =>
          Array.from({ length: dotsOf(column, worth) }, (_, at) => (
            <circle
              // A column's dots differ by nothing but their height.
              key={`${column.place}-${String(at)}`}
              cx={percent(column.place)}
              cy={HEIGHT - 1 - RADIUS - at * PITCH}
              r={RADIUS}
            />
          )),
        )}
      </g>
    </svg>
  );
}

/** The lines of the named marks, through all rows. */
function Grid({ ticks }: { ticks: readonly Tick[] }) {
  return ticks
    .filter(({ named }) => named)
    .map(({ value, place }) => (
      <line key={value} className={styles.grid} x1={percent(place)} x2={percent(place)} y1={0} y2="100%" />
    ));
}

/** The axis below the rows; its figures are told with each row. */
export function Axis({ ticks, says }: { ticks: readonly Tick[]; says: (value: number) => string }) {
  return (
    <div className={styles.axis} aria-hidden="true">
      <svg width="100%" height={8}>
        <line x1="0" x2="100%" y1={0.75} y2={0.75} />
        {ticks.map(({ value, place, named }) => (
          <line key={value} x1={percent(place)} x2={percent(place)} y1={0} y2={named ? 8 : 5} />
        ))}
      </svg>
      {ticks
        .filter(({ named }) => named)
        .map(({ value, place }) => (
          <span key={value} style={{ "--at": percent(place) } as CSSProperties}>
            {says(value)}
          </span>
        ))}
    </div>
  );
}
