"use client";

import { useState } from "react";
import { useNow } from "@/components/live/use-now";
import frame from "@/components/ui/frame.module.css";
import { Glyph } from "@/components/ui/glyph";
import { Segmented } from "@/components/ui/segmented";
import { clockTime } from "@/lib/core/figures";
import { labelOf } from "./looks";
import {
  ROW_WORDS,
  SCORE_ROWS,
  type ScoreCell,
  type ScoreColumn,
  type ScoreRow,
  scoreColumn,
} from "./score-columns";
import styles from "./scoreboard.module.css";
import type { Bench } from "./use-comparison";

const SPANS = [
  { value: "one", label: "This request", testId: "score-one" },
  { value: "all", label: "All so far", testId: "score-all" },
] as const;

/** What it took, measured: of this request, or of all that this browser has sent. */
export function Scoreboard({ bench }: { bench: Bench }) {
  const [span, setSpan] = useState<"one" | "all">("one");
  const now = useNow();
  const { comparison, denylist, rounds } = bench;
  const columns = comparison.models.map((model) => scoreColumn(bench, model, span === "all", now));
  const last = Math.max(0, ...[...rounds.shown.values()].map(({ at }) => at));
  const unread = columns.some(({ measured }) => measured !== null && measured.otherBytes > 0);
  return (
    <section
      className={`${frame.frame} ${styles.board}`}
      aria-labelledby="scoreboard-title"
      data-testid="scoreboard"
      data-count={columns.length}
    >
      <header className={frame.head}>
        <h2 className={frame.title} id="scoreboard-title">
          Measured {last ? "just now" : "so far"}
        </h2>
        <span className={styles.when}>{last ? clockTime(last) : "nothing sent yet"}</span>
        <Segmented
          name="What is counted"
          segments={SPANS}
          value={span}
          onChange={setSpan}
          testId="score-span"
          ink
        />
      </header>
      <table style={{ ["--columns" as string]: columns.length }}>
        <caption className="sr-only">What each model costs and what it can do</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">Measured</span>
            </th>
            {columns.map(({ model, source }) => (
              <th key={model} scope="col" data-mode={model}>
                {labelOf(model, denylist.on)}
                {source === null ? null : <small className={styles.source}>{source}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SCORE_ROWS.map((row) => (
            <Row key={row} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
      <p className={frame.note}>
        Sent one right after another, so that none waits for another.
        {unread
          ? " Unread: the other models' cookies, which the browser attached as well because they share this lab's path."
          : ""}
      </p>
    </section>
  );
}

function Row({ row, columns }: { row: ScoreRow; columns: readonly ScoreColumn[] }) {
  const [label, detail] = ROW_WORDS[row];
  const most = Math.max(0, ...columns.map(({ cells }) => cells[row].amount ?? 0));
  return (
    <tr data-testid="score-row" data-row={row}>
      <th scope="row">
        {label}
        <small>{detail}</small>
      </th>
      {columns.map(({ model, cells }) => (
        <td key={model} data-mode={model} data-model={model} data-testid="score-cell">
          <Cell cell={cells[row]} most={most} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ cell: { value, detail, amount, glyph }, most }: { cell: ScoreCell; most: number }) {
  return (
    <>
      <b className={amount === null ? styles.word : undefined}>
        {glyph ? <Glyph name={glyph} size={17} /> : null}
        {value}
      </b>
      {amount === null ? null : (
        <i className={styles.bar} aria-hidden="true">
          <i style={{ width: `${most === 0 ? 0 : (amount / most) * 100}%` }} />
        </i>
      )}
      <small>{detail}</small>
    </>
  );
}
