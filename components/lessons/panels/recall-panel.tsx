"use client";

import { useEffect, useEffectEvent } from "react";
import type { AskedQuestion } from "@/lib/lessons/data";
import { withRecall } from "@/lib/lessons/progress";
import { dueQuestions } from "@/lib/lessons/progress-due";
import { spokenText } from "@/lib/lessons/texts";
import type { RecallWords } from "@/lib/lessons/words";
import { useLesson } from "../lesson-context";
import { LessonText } from "../lesson-text";
import { QuestionForm } from "../question-form";
import { useDone } from "../use-done";
import styles from "./panels.module.css";

/** A question from an earlier chapter; and one that was missed before, where one is due. */
export function RecallPanel({ said }: { said: RecallWords }) {
  const { step, questions, state, put } = useLesson();
  const question = step.question === null ? undefined : questions[step.question];
  const also = useAlso();
  const { option } = state;
  useDone(option !== null, {
    right: option === question?.right,
    ...(option === null ? {} : { answer: option }),
  });
  return (
    <>
      <p className={styles.text}>
        <LessonText text={said.text} />
      </p>
      {question ? (
        <Asked question={question} option={option} onChoose={(chosen) => put({ option: chosen })} />
      ) : null}
      {also && option !== null ? (
        <Asked
          question={also}
          again
          option={state.also?.option ?? null}
          onChoose={(chosen) => put({ also: { question: also.id, option: chosen } })}
        />
      ) : null}
    </>
  );
}

/** A question that is due besides: chosen once, so that it stays while it is answered. */
function useAlso(): AskedQuestion | undefined {
  const { questions, progress, state, put, step, world } = useLesson();
  const choose = useEffectEvent(() => {
    const due = dueQuestions(progress.progress, Date.now()).find(
      (id) => id !== step.question && questions[id],
    );
    if (due) put({ also: { question: due, option: null } });
  });
  const isAwake = progress.ready && world !== null && state.also === null;
  useEffect(() => {
    if (isAwake) choose();
  }, [isAwake]);
  return Object.values(questions).find(({ id }) => id === state.also?.question);
}

type AskedProps = {
  question: AskedQuestion;
  option: string | null;
  onChoose: (option: string) => void;
  again?: boolean;
};

function Asked({ question, option, onChoose, again = false }: AskedProps) {
  const { progress, ui } = useLesson();
  const { id, right, replies, number, chapterTitle } = question;
  const choose = (chosen: string): void => {
    if (option !== null) return;
    const answer = { at: Date.now(), right: chosen === right, option: chosen };
    progress.keep((before) => withRecall(before, id, answer));
    onChoose(chosen);
  };
  return (
    <section className={styles.card} data-question={id}>
      <p className={styles.hint}>
        {again ? ui.recall.also : spokenText(ui.recall.from, { number: String(number), title: chapterTitle })}
      </p>
      <QuestionForm question={question} chosen={option} onChoose={choose} settled={option !== null} />
      <div aria-live="polite">
        {option === null ? null : (
          <p className={styles.reply} data-right={option === right}>
            <b>{option === right ? ui.recall.right : ui.recall.wrong}</b>{" "}
            <LessonText text={replies[option] ?? ""} />
          </p>
        )}
      </div>
    </section>
  );
}
