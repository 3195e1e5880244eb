"use client";

import { spokenText } from "@/lib/lessons/texts";
import type { ExplainWords } from "@/lib/lessons/words";
import { Choices } from "../choices";
import { useLesson } from "../lesson-context";
import { LessonText } from "../lesson-text";
import { Needs, Working } from "../needs";
import { useDone } from "../use-done";
import styles from "./panels.module.css";

/** Why it happened, from the learner's own exchange. */
export function ExplainPanel({ said }: { said: ExplainWords }) {
  const { live, world, step, state, put, ui, desk } = useLesson();
  const explain = live?.kind === "explain" ? live : null;
  const isIdle = desk.busy === null;
  const newest = explain && world ? explain.about(world) : null;
  // While it is set up, what is explained still changes.
  const about = isIdle || state.option !== null ? newest : null;
  const facts = explain && world && about ? explain.facts(about, world) : {};
  const { option } = state;
  const isRight = option !== null && option === step.right;
  useDone(isRight, { right: isRight, ...(option === null ? {} : { answer: option }) });
  return (
    <>
      <p className={styles.text} data-waiting={world === null}>
        <LessonText text={about || world === null ? said.text : said.without} facts={facts} />
      </p>
      {about ? (
        <p className={styles.hint}>{spokenText(ui.explain.about, { number: String(about.id) })}</p>
      ) : null}
      {explain && world && about === null && isIdle ? <Needs /> : null}
      <Working />
      {about === null ? null : (
        <section className={styles.card}>
          <Choices
            legend={<LessonText text={said.question} facts={facts} plain />}
            testId="because"
            choices={step.choices.map((id) => ({ id, text: spokenText(said.because[id] ?? id, facts) }))}
            chosen={option}
            right={step.right}
            onChoose={(id) => put({ option: id })}
            settled={isRight}
          />
          <div aria-live="polite">
            {option === null ? null : (
              <p className={styles.reply} data-right={isRight}>
                <b>{isRight ? ui.recall.right : ui.recall.wrong}</b>{" "}
                <LessonText text={said.replies[option] ?? ""} facts={facts} />
              </p>
            )}
          </div>
        </section>
      )}
    </>
  );
}
