"use client";

import { useEffect, useRef, useState } from "react";
import { Choices } from "@/components/lessons/choices";
import { LessonText } from "@/components/lessons/lesson-text";
import { Button } from "@/components/ui/button";
import frame from "@/components/ui/frame.module.css";
import type { AskedQuestion } from "@/lib/lessons/data";
import { type Progress, withRecall } from "@/lib/lessons/progress";
import { dueAt } from "@/lib/lessons/progress-due";
import { daysUntil } from "@/lib/lessons/progress-map";
import { spokenText } from "@/lib/lessons/texts";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import styles from "./review-page.module.css";

type Ui = UiWords["review"];
type ReviewQuestionProps = {
  question: AskedQuestion;
  /** How many are left, this one included. */
  left: number;
  /** Whether it is the first: whoever comes from another goes on with the text of this one. */
  isFirst: boolean;
  progress: Progress;
  keep: (change: (before: Progress) => Progress) => void;
  ui: Ui;
  onNext: () => void;
};

/** When a question comes back, in words; `answeredAt` is when it was answered last. */
function laterWords(due: number | null, answeredAt: number, { later }: Ui): string {
  if (due === null) return later.never;
  const days = daysUntil(due, answeredAt);
  if (days === 0) return later.now;
  return days === 1 ? later.tomorrow : spokenText(later.days, { days: String(days) });
}

/** A question that was missed, asked again, with what its answer shows. */
export function ReviewQuestion({ question, left, isFirst, progress, keep, ui, onNext }: ReviewQuestionProps) {
  const [chosen, choose] = useState<string | null>(null);
  const { id, number, chapterTitle, right, replies } = question;
  const tries = progress.recalls[id] ?? [];
  const head = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!isFirst) head.current?.focus({ preventScroll: true });
  }, [isFirst]);

  const answer = (option: string): void => {
    choose(option);
    keep((before) => withRecall(before, id, { at: Date.now(), right: option === right, option }));
  };

  return (
    <section className={`${frame.frame} ${styles.question}`} data-testid="review-question" data-question={id}>
      <p className={styles.place} ref={head} tabIndex={-1}>
        <span>{spokenText(ui.from, { number: String(number), title: chapterTitle })}</span>
        <span>{spokenText(ui.left, { count: String(left) })}</span>
      </p>
      <Choices
        legend={<LessonText text={question.question} plain />}
        testId="review-option"
        choices={question.order.map((option) => ({ id: option, text: question.options[option] ?? option }))}
        chosen={chosen}
        right={right}
        onChoose={answer}
        settled={chosen !== null}
      />
      <div className={styles.reply} aria-live="polite">
        {chosen === null ? null : (
          <>
            <b>{chosen === right ? ui.right : ui.wrong}</b>
            <LessonText text={replies[chosen] ?? ""} plain />
            <i>{laterWords(dueAt(tries), tries.at(-1)?.at ?? 0, ui)}</i>
          </>
        )}
      </div>
      {chosen === null ? null : (
        <p className={styles.acts}>
          <Button kind="primary" onClick={onNext} data-testid="review-next">
            {left > 1 ? ui.next : ui.finish}
          </Button>
        </p>
      )}
    </section>
  );
}
