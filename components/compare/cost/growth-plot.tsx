import type { CSSProperties } from "react";
import { SIZE } from "@/lib/compare/cost/address";
import { type Line, linesOf, type Spot, topOf } from "@/lib/compare/growth/plot";
import { limitsWith, type Point } from "@/lib/compare/growth/sizes";
import { grouped, percent } from "@/lib/core/figures";
import { COOKIE_LIMIT } from "@/lib/http/cookies";
import styles from "./growth-plot.module.css";
import { GROWN_LOOKS } from "./words";

const LIMITS = limitsWith(COOKIE_LIMIT);
const FRAME = { least: SIZE.least, most: SIZE.most, gap: 0.075 };
const COUNTS = [1, 50, 100, 150, 200];

const across = (count: number): string => percent((count - FRAME.least) / (FRAME.most - FRAME.least));

const NAMES: readonly (readonly [bytes: number, says: string])[] = [
  [LIMITS.cookie, "silently not stored"],
  [LIMITS.lookedAt, "not looked at"],
  [LIMITS.headers, "not even read"],
];

type GrowthPlotProps = {
  points: readonly Point[];
  /** How many entries are chosen. */
  chosen: number;
};

/** Measured sizes over the number of entries, joined by lines; every mark on it was measured. */
export function GrowthPlot({ points, chosen }: GrowthPlotProps) {
  const top = topOf(points, LIMITS);
  const lines = linesOf(points, { top, ...FRAME });
  const up = (bytes: number): string => percent(1 - bytes / top);
  return (
    <div className={styles.plot} aria-hidden="true">
      <div className={styles.field}>
        <i className={styles.zone} style={{ height: up(LIMITS.cookie) }} />
        {NAMES.map(([bytes, says]) => (
          <span
            key={bytes}
            className={styles.limit}
            data-line={bytes === LIMITS.cookie ? "cookie" : undefined}
            style={{ top: up(bytes) }}
          >
            <b>{grouped(bytes)}</b>
            <em>
              {bytes === LIMITS.cookie ? <span>over {grouped(bytes)}: </span> : null}
              {says}
            </em>
          </span>
        ))}
        <span className={styles.limit} data-line="floor" style={{ top: "100%" }}>
          <b>0</b>
        </span>
        <svg width="100%" height="100%">
          <line className={styles.chosen} x1={across(chosen)} x2={across(chosen)} y1="0" y2="100%" />
          {lines.map((line) => (
            <Series key={line.model} line={line} chosen={chosen} />
          ))}
        </svg>
        {lines.map(({ model, label }) => (
          <span
            key={model}
            className={styles.label}
            data-mode={GROWN_LOOKS[model].mode}
            style={{ bottom: percent(label) }}
          >
            {GROWN_LOOKS[model].label}
          </span>
        ))}
        {COUNTS.map((count) => (
          <span key={count} className={styles.count} style={{ "--at": across(count) } as CSSProperties}>
            {count}
          </span>
        ))}
        {points.length === 0 ? <p className={styles.empty}>Nothing measured yet.</p> : null}
      </div>
    </div>
  );
}

const at = ({ x, y }: Spot) => ({ x: percent(x), y: percent(1 - y) });

function Series({ line: { model, spots }, chosen }: { line: Line; chosen: number }) {
  return (
    <g data-mode={GROWN_LOOKS[model].mode} data-model={model} className={styles.series}>
      {spots.slice(1).map((spot, index) => {
        const [from, to] = [at(spots[index] ?? spot), at(spot)];
        return <line key={spot.point.count} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
      })}
      {spots.map((spot) => {
        const { x, y } = at(spot);
        const { count, fate } = spot.point;
        return <circle key={count} cx={x} cy={y} r={count === chosen ? 6 : 3.5} data-fate={fate} />;
      })}
    </g>
  );
}
