"use client";

import type { PredictWords } from "@/lib/lessons/words";
import { useLesson } from "../lesson-context";
import { LessonText } from "../lesson-text";
import styles from "./outcome.module.css";

/** The prediction beside what happened, and why it did. */
export function Outcome({ said, came }: { said: PredictWords; came: string }) {
  const { state, ui } = useLesson();
  const { predict } = ui;
  const { option, confidence } = state;
  const isRight = option === came;
  const fair = isRight
    ? confidence === 1
      ? predict.guessed
      : predict.right
    : confidence === 3
      ? predict.sureWrong
      : predict.wrong;
  const instead = option !== null && !isRight ? said.instead?.[option] : undefined;
  const why = typeof said.why === "string" ? said.why : (said.why[came] ?? "");
  return (
    <section className={styles.outcome} data-testid="predict-outcome" data-right={isRight}>
      <h3>{fair}</h3>
      <dl>
        <div>
          <dt>{predict.you}</dt>
          <dd>{option === null ? "" : said.options[option]}</dd>
        </div>
        <div>
          <dt>{predict.came}</dt>
          <dd>{said.options[came]}</dd>
        </div>
      </dl>
      {instead === undefined ? null : (
        <p>
          <LessonText text={instead} />
        </p>
      )}
      <p>
        <LessonText text={why} />
      </p>
    </section>
  );
}
