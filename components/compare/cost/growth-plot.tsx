import type { CSSProperties } from "react";
import { SIZE } from "@/lib/compare/cost/address";
import { type Line, linesOf, type Spot, topOf } from "@/lib/compare/growth/plot";
import { type GrownModel, limitsWith, type Point } from "@/lib/compare/growth/sizes";
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

/** Measured sizes over the number of entries. Every mark was measured, and nothing is drawn between them. */
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
            <svg width={12} height={12} viewBox="-6 -6 12 12" className={styles.key}>
              <path d={SHAPES[model]} />
            </svg>
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

/** The mark of each model, around its point: told apart by shape, not by color alone. */
const SHAPES: Readonly<Record<GrownModel, string>> = {
  session: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
  plain: "M-3.6 -3.6h7.2v7.2h-7.2z",
  sealed: "M0 -5.2L5.2 0L0 5.2L-5.2 0z",
  jwt: "M0 -5L4.8 3.6H-4.8z",
};

const at = ({ x, y }: Spot) => ({ x: percent(x), y: percent(1 - y) });

function Series({ line: { model, spots }, chosen }: { line: Line; chosen: number }) {
  return (
    <g data-mode={GROWN_LOOKS[model].mode} data-model={model} className={styles.series}>
      {spots.map((spot) => {
        const { x, y } = at(spot);
        const { count, fate } = spot.point;
        return (
          <svg key={count} x={x} y={y} overflow="visible" data-count={count} data-fate={fate}>
            <path d={SHAPES[model]} transform={count === chosen ? "scale(1.6)" : undefined} />
          </svg>
        );
      })}
    </g>
  );
}
