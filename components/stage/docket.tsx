import { Glyph } from "@/components/ui/glyph";
import { micros } from "@/lib/core/figures";
import type { DocketRow, Scene } from "@/lib/stage/scene-shape";
import type { StageLayout } from "./layout";
import styles from "./server.module.css";

const GHOSTS = [56, 68, 46, 36];

/** Rows share what stands above the thread; many rows have one line each, but for the verdict. */
const ROOM = 196;
const VERDICT = 38;
const rowHeight = (count: number): number =>
  count > 5 ? Math.floor((ROOM - VERDICT) / (count - 1)) : Math.min(44, Math.floor(ROOM / count));

interface DocketProps {
  layout: StageLayout;
  exchangeId: number | null;
  docket: Scene["docket"] | null;
}

/** What the server did, line by line, with the microseconds that it really took. */
export function Docket({ layout, exchangeId, docket }: DocketProps) {
  const rows = docket?.rows ?? [];
  const height = layout.kind === "phone" ? 38 : rowHeight(Math.max(4, rows.length));
  const dense = layout.kind === "phone" || height < 38;
  const tight = layout.docket.width < 270;
  const place = layout.kind === "phone" ? { width: layout.docket.width } : layout.docket;
  return (
    <div
      className={`${styles.docket} ${dense ? styles.dense : ""} ${tight ? styles.tight : ""}`}
      style={{ ...place, ["--row" as string]: `${height}px`, ["--last" as string]: `${VERDICT}px` }}
    >
      <header>
        <h3>{exchangeId === null ? "Docket" : `Docket ${exchangeId}`}</h3>
        {docket ? (
          <span title={docket.cold ?? undefined} data-cold={docket.cold !== null}>
            {tight && docket.cold ? "" : "server time "}
            {micros(docket.micros)}
            {docket.cold ? ", cold" : ""}
          </span>
        ) : (
          <span>no steps yet</span>
        )}
      </header>
      <ol>
        {docket
          ? rows.map((row, i) => <Row key={row.name} row={row} number={i + 1} />)
          : GHOSTS.map((width, i) => (
              <li key={width} aria-hidden="true">
                <span className={styles.number}>{i + 1}</span>
                <span className={styles.bar} style={{ width: `${width}%` }} />
              </li>
            ))}
      </ol>
    </div>
  );
}

function Row({ row, number }: { row: DocketRow; number: number }) {
  const { state, title, code, detail, quoted, costliest, tone, icon } = row;
  if (state === "pending") {
    return (
      <li aria-hidden="true">
        <span className={styles.number}>{number}</span>
        <span className={styles.bar} style={{ width: `${GHOSTS[(number - 1) % 4]}%` }} />
      </li>
    );
  }
  const mood = [
    styles.told,
    state === "current" ? styles.current : "",
    costliest ? styles.costliest : "",
    tone === "plain" ? "" : styles[tone],
  ];
  return (
    <li className={mood.join(" ")} data-testid="docket-row" data-row={row.name} data-state={state}>
      <span className={styles.number}>{number}</span>
      <Glyph name={icon} size={22} />
      <span className={styles.what}>
        <b>
          {title} {code && <code translate="no">{code}</code>}
        </b>
        {detail && (
          <small className={quoted ? styles.quoted : undefined} title={detail}>
            {detail}
          </small>
        )}
      </span>
      <span className={styles.time}>{micros(row.micros)}</span>
    </li>
  );
}
