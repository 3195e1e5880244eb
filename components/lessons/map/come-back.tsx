"use client";

import { useId } from "react";
import { useNow } from "@/components/live/use-now";
import { buttonClass } from "@/components/ui/button";
import frame from "@/components/ui/frame.module.css";
import type { MapData } from "@/lib/lessons/learn-data";
import type { Progress } from "@/lib/lessons/progress";
import { comingBack } from "@/lib/lessons/progress-due";
import { daysUntil } from "@/lib/lessons/progress-map";
import { spokenText } from "@/lib/lessons/texts";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import styles from "./come-back.module.css";

/** How many of them are shown: the others come when these are done. */
const SHOWN = 4;

type Ui = UiWords["map"]["comeBack"];
type ComeBackProps = { progress: Progress; questions: MapData["questions"]; ui: Ui };

const whenWords = (days: number, ui: Ui): string =>
  days === 0 ? ui.now : days === 1 ? ui.tomorrow : spokenText(ui.days, { days: String(days) });

/** The questions that were missed, and when each comes back. */
export function ComeBack({ progress, questions, ui }: ComeBackProps) {
  const title = useId();
  const now = useNow();
  const waiting = comingBack(progress)
    .filter(({ id }) => Object.hasOwn(questions, id))
    .map(({ id, due }) => ({ id, days: daysUntil(due, now) }));
  const due = waiting.filter(({ days }) => days === 0).length;
  return (
    <section className={frame.frame} aria-labelledby={title} data-testid="come-back">
      <header className={frame.head}>
        <h2 id={title} className={frame.title}>
          {ui.title}
        </h2>
        {due > 0 ? <span className={frame.aside}>{spokenText(ui.due, { count: String(due) })}</span> : null}
      </header>
      {waiting.length === 0 ? <p className={styles.none}>{ui.none}</p> : null}
      <ul>
        {waiting.slice(0, SHOWN).map(({ id, days }) => (
          <li
            key={id}
            className={styles.item}
            data-testid="come-back-question"
            data-question={id}
            data-due={days === 0 ? "now" : "later"}
          >
            <b>{questions[id]?.number}</b>
            <span>{questions[id]?.question}</span>
            <small>{whenWords(days, ui)}</small>
          </li>
        ))}
      </ul>
      {due > 0 ? (
        <p className={styles.act}>
          <a className={buttonClass("plain", true)} href="/learn/review">
            {ui.answer}
          </a>
        </p>
      ) : null}
    </section>
  );
}
