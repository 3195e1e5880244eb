"use client";

import type { Replay } from "@/components/stage/use-replay";
import { Glyph } from "@/components/ui/glyph";
import { micros } from "@/lib/core/figures";
import { changesOf } from "@/lib/lessons/changes";
import { spokenText } from "@/lib/lessons/texts";
import { docketAt } from "@/lib/stage/docket";
import type { DocketRow } from "@/lib/stage/scene-shape";
import type { Exchange } from "@/lib/trace/exchange";
import styles from "./aftermath.module.css";
import { useLesson } from "./lesson-context";

/** Below the stage: what the server did in the exchange that is shown, and what the last one changed. */
export function Aftermath({ exchange, replay }: { exchange: Exchange | null; replay: Replay }) {
  const { step, done, ui } = useLesson();
  // Where the learner is to tell it, it is not told here.
  const isHeldBack = step.blanks.length > 0 && !done;
  return isHeldBack ? (
    <p className={styles.heldBack}>{ui.docket.heldBack}</p>
  ) : (
    <div className={styles.after}>
      <LessonDocket exchange={exchange} cursor={replay.cursor} />
      <Changes exchange={exchange} />
    </div>
  );
}

function LessonDocket({ exchange, cursor }: { exchange: Exchange | null; cursor: number }) {
  const { ui } = useLesson();
  return (
    <section className={styles.docket}>
      <header>
        <h2>{ui.docket.title}</h2>
        {exchange ? <span>{spokenText(ui.docket.number, { number: String(exchange.id) })}</span> : null}
      </header>
      {exchange ? (
        <ol>
          {docketAt(exchange, cursor).map((row, i) => (
            <Row key={row.name} row={row} number={i + 1} />
          ))}
        </ol>
      ) : (
        <p>{ui.docket.empty}</p>
      )}
    </section>
  );
}

function Row({ row, number }: { row: DocketRow; number: number }) {
  const { state, title, code, detail, quoted, tone, icon, costliest } = row;
  const pending = state === "pending";
  return (
    <li
      data-testid="docket-row"
      data-row={row.name}
      data-state={state}
      data-tone={tone}
      data-costliest={costliest}
      aria-hidden={pending}
    >
      <span className={styles.number}>{number}</span>
      {pending ? (
        <span className={styles.bar} />
      ) : (
        <>
          <Glyph name={icon} />
          <b>
            {title} {code === null ? null : <code translate="no">{code}</code>}
          </b>
          <small>{quoted ? <code translate="no">{detail}</code> : detail}</small>
          <em>{micros(row.micros)}</em>
        </>
      )}
    </li>
  );
}

/** What the exchange changed, or what was done to the lab after it: from what was recorded, nothing else. */
function Changes({ exchange }: { exchange: Exchange | null }) {
  const { world, ui } = useLesson();
  const note = world?.notes.at(-1);
  const isNote = note !== undefined && (exchange === null || note.at > exchange.at);
  const says = isNote ? [note.says] : exchange ? changesOf(exchange) : null;
  return (
    <section className={styles.changes} data-testid="changes" aria-live="polite">
      <h2>{ui.changes.title}</h2>
      {says === null || says.length === 0 ? (
        <p>{says === null ? ui.changes.waiting : ui.changes.none}</p>
      ) : (
        <ul>
          {says.map((text, i) => (
            <li key={i}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
