"use client";

import { useState } from "react";
import { buttonClass } from "@/components/ui/button";
import type { AskedQuestion } from "@/lib/lessons/data";
import { withKnown } from "@/lib/lessons/progress";
import { spokenText } from "@/lib/lessons/texts";
import styles from "./chapter-known.module.css";
import { useLesson } from "./lesson-context";
import { LessonText } from "./lesson-text";
import { QuestionForm } from "./question-form";

/** The question that opens the next chapter to whoever knows this one. */
export function KnownForm({ question }: { question: AskedQuestion }) {
  const { slug, ui, next, progress } = useLesson();
  const [answer, setAnswer] = useState<string | null>(null);
  const { known } = ui;
  const choose = (option: string): void => {
    setAnswer(option);
    if (option === question.right) progress.keep((before) => withKnown(before, slug, Date.now()));
  };
  const isRight = answer === question.right;
  return (
    <>
      <div className={styles.form}>
        <QuestionForm testId="known-option" question={question} chosen={answer} onChoose={choose} />
      </div>
      <div aria-live="polite">
        {answer === null ? null : (
          <p className={styles.reply}>
            <b>{isRight ? known.right : known.wrong}</b>{" "}
            <LessonText text={question.replies[answer] ?? ""} plain />
          </p>
        )}
      </div>
      {isRight ? (
        <a
          className={buttonClass("primary")}
          href={next === null ? "/learn/after" : `/learn/${next.slug}`}
          data-testid="known-go"
        >
          {next === null ? ui.nav.toTest : spokenText(known.go, { number: String(next.number) })}
        </a>
      ) : null}
    </>
  );
}
