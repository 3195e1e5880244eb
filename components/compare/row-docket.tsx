import { Glyph } from "@/components/ui/glyph";
import { micros } from "@/lib/core/figures";
import { ROWS } from "@/lib/stage/rows";
import type { DocketRow, Scene } from "@/lib/stage/scene-shape";
import type { RowLayout } from "./row-layout";
import styles from "./stage-row.module.css";

/** What the server did, line by line, with the microseconds that it really took. */
export function RowDocket({ layout, scene }: { layout: RowLayout; scene: Scene }) {
  const { rows } = scene.docket;
  const most = layout.kind === "columns" ? layout.height - 96 : Number.POSITIVE_INFINITY;
  const height = Math.max(19, Math.min(layout.row, Math.floor(most / Math.max(1, rows.length))));
  return (
    <ol className={styles.docket} style={{ width: layout.docket }}>
      {rows.map((row) => (
        <Line key={row.name} row={row} height={height} />
      ))}
    </ol>
  );
}

/** The docket before anything was asked. */
export function NoDocket({ layout }: { layout: RowLayout }) {
  return (
    <div className={`${styles.docket} ${styles.blank}`} style={{ width: layout.docket }} aria-hidden="true">
      {[56, 68, 46, 36].map((share) => (
        <p key={share} style={{ height: layout.row }}>
          <i className={styles.bar} style={{ width: `${share}%` }} />
        </p>
      ))}
    </div>
  );
}

function Line({ row, height }: { row: DocketRow; height: number }) {
  const { name, title, code, detail, state, tone, costliest, icon } = row;
  if (state === "pending") {
    return (
      <li style={{ height }} aria-hidden="true">
        <i className={styles.bar} />
      </li>
    );
  }
  const word = name === "decide" ? title.replace(/^Decide: (?:a )?/, "") : ROWS[name].segment;
  const mood = [styles[tone], state === "current" ? styles.current : "", costliest ? styles.costliest : ""];
  return (
    <li
      className={mood.join(" ")}
      style={{ height }}
      title={detail ? `${title}: ${detail}` : title}
      data-row={name}
    >
      <Glyph name={icon} size={height < 24 ? 15 : 17} />
      <b>
        {word} {code ? <code translate="no">{code}</code> : null}
      </b>
      <span>{micros(row.micros)}</span>
    </li>
  );
}
