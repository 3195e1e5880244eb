import { Glyph } from "@/components/ui/glyph";
import { COST_ROWS, type RowId } from "@/lib/compare/cost/rows";
import type { Summary } from "@/lib/compare/cost/samples";
import { bytesInHundred, counted } from "@/lib/core/figures";
import styles from "./cost-panel.module.css";
import { type CostView, MEASURES, type Measure } from "./cost-view";
import { Dots } from "./dots";
import { Split } from "./split";
import { ROW_LOOKS } from "./words";

type CostRowProps = {
  row: RowId;
  measure: Measure;
  view: CostView;
  summary: Summary | undefined;
};

/** One way of recognising Alice: its name, its dots, its figures. */
export function CostRow({ row, measure, view, summary }: CostRowProps) {
  const { label, aside } = COST_ROWS[row];
  const { mode, glyph } = ROW_LOOKS[row];
  return (
    <li className={styles.row} data-mode={mode} data-testid="cost-row" data-row={row}>
      <div className={styles.name}>
        <Glyph name={glyph} size={20} />
        <span>
          <b>{label}</b>
          <small>{aside}</small>
        </span>
      </div>
      {summary && view.axis ? (
        <Measured {...{ row, measure, view, summary }} axis={view.axis} />
      ) : (
        <p className={styles.unknown}>not measured yet</p>
      )}
    </li>
  );
}

type MeasuredProps = CostRowProps & { summary: Summary; axis: NonNullable<CostView["axis"]> };

function Measured({ row, measure, view, axis, summary }: MeasuredProps) {
  const { says, of } = MEASURES[measure];
  const spread = of(summary);
  const { label, aside } = COST_ROWS[row];
  const words = `${label}, ${aside}: median ${says(spread.median)}, 95 of 100 below ${says(spread.p95)}, ${counted(summary.count, "request")}.`;
  return (
    <>
      <Dots
        axis={axis}
        ticks={view.ticks}
        columns={view.columns[row] ?? []}
        worth={view.worth}
        spread={spread}
        says={words}
      />
      <p className={styles.figures}>
        <b>{says(spread.median)}</b>
        <small>p95 {says(spread.p95)}</small>
      </p>
      {measure === "micros" ? (
        <Split parts={summary.parts} />
      ) : (
        <p className={styles.hundred}>
          <b>{bytesInHundred(spread.median)}</b>
          <small>in 100 requests</small>
        </p>
      )}
    </>
  );
}
