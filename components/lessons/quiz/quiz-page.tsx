"use client";

import type { ReactNode } from "react";
import { NoScript } from "@/components/site/no-script";
import type { QuizData } from "@/lib/lessons/learn-data";
import { withQuizAnswer } from "@/lib/lessons/progress";
import { quizOf } from "@/lib/lessons/quiz";
import { nextQuiz } from "@/lib/lessons/quiz-result";
import { LearnScreen } from "../map/learn-screen";
import { StorageNote } from "../map/storage-note";
import { useProgress } from "../use-progress";
import { Finished } from "./finished";
import { Question } from "./question";
import styles from "./quiz-page.module.css";
import { Result } from "./result";

/** Ten questions, one at a time, without a word about what is right; at the end, what was learned. */
export function QuizPage({ data, children }: { data: QuizData; children: ReactNode }) {
  const { when, ui } = data;
  const { progress, ready, keep, trouble } = useProgress();
  const next = nextQuiz(progress, when);
  const words = ui.quiz[when];
  const isDone = ready && next === null;
  const said = next && data.questions[next];
  return (
    <LearnScreen
      narrow
      title={isDone ? words.doneTitle : words.title}
      lead={isDone ? words.done : words.lead}
    >
      <NoScript>
        <p>{ui.progress.noScript}</p>
      </NoScript>
      <div className={styles.quiz} data-testid="quiz" data-when={when} data-ready={ready}>
        <StorageNote trouble={trouble} ui={ui.progress.trouble} />
        {next && said ? (
          <Question
            key={next}
            id={next}
            number={quizOf(when).indexOf(next) + 1}
            said={said}
            when={when}
            ui={ui.quiz}
            onAnswer={(option) =>
              keep((before) => withQuizAnswer(before, when, next, { at: Date.now(), option }))
            }
          />
        ) : null}
        {isDone && when === "before" ? <Finished titles={data.titles} ui={ui.quiz} /> : null}
        {isDone && when === "after" ? <Result progress={progress} titles={data.titles} ui={ui.quiz} /> : null}
      </div>
      {children}
    </LearnScreen>
  );
}
