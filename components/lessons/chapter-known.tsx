"use client";

import { useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { PopoverButton } from "@/components/ui/popover";
import { withKnown } from "@/lib/lessons/progress";
import type { QuestionId } from "@/lib/lessons/questions";
import { spokenText } from "@/lib/lessons/texts";
import styles from "./chapter-known.module.css";
import { useLesson } from "./lesson-context";
import { LessonText } from "./lesson-text";
import { QuestionForm } from "./question-form";

/** For whoever knows the chapter already: one question opens the next one. */
export function ChapterKnown() {
  const { slug, questions, ui, next, progress } = useLesson();
  const [answer, setAnswer] = useState<string | null>(null);
  const question = questions[`${slug}-know` as QuestionId];
  if (!question) return null;
  const { known } = ui;
  const choose = (option: string): void => {
    setAnswer(option);
    if (option === question.right) progress.keep((before) => withKnown(before, slug, Date.now()));
  };
  const isRight = answer === question.right;
  return (
    <span className={styles.known}>
      <PopoverButton kind="quiet" small face={known.open} title={known.title} data-testid="chapter-known">
        <p>{known.lead}</p>
        <div className={styles.form}>
          <QuestionForm question={question} chosen={answer} onChoose={choose} />
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
          <a className={buttonClass("primary")} href={next === null ? "/learn/after" : `/learn/${next.slug}`}>
            {next === null ? ui.nav.toTest : spokenText(known.go, { number: String(next.number) })}
          </a>
        ) : null}
      </PopoverButton>
    </span>
  );
}
