"use client";

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { LessonText } from "@/components/lessons/lesson-text";
import { Button, buttonClass } from "@/components/ui/button";
import frame from "@/components/ui/frame.module.css";
import type { QuizTime } from "@/lib/lessons/progress";
import { QUIZ, type QuizId, quizOf } from "@/lib/lessons/quiz";
import { spokenText } from "@/lib/lessons/texts";
import type { QuizWords } from "@/lib/lessons/words";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import styles from "./question.module.css";

type QuestionProps = {
  id: QuizId;
  /** From 1. */
  number: number;
  said: QuizWords;
  when: QuizTime;
  ui: UiWords["quiz"];
  onAnswer: (option: string) => void;
};

/** One question of a test: radio buttons, and a button that goes on. Nothing is said about the answer. */
export function Question({ id, number, said, when, ui, onAnswer }: QuestionProps) {
  const name = useId();
  const [chosen, choose] = useState<string | null>(null);
  const [isAsked, ask] = useState(false);
  const legend = useRef<HTMLLegendElement>(null);
  const of = quizOf(when).length;
  const place = spokenText(ui.place, { number: String(number), of: String(of) });

  // Whoever comes from the question before goes on with the text of this one.
  useEffect(() => {
    if (number > 1) legend.current?.focus({ preventScroll: true });
  }, [number]);

  const answer = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen === null) ask(true);
    else onAnswer(chosen);
  };

  return (
    <form
      className={`${frame.frame} ${styles.question}`}
      data-testid="quiz-question"
      data-question={id}
      onSubmit={answer}
    >
      <div className={styles.place}>
        <span>{place}</span>
        <span className={styles.boxes} aria-hidden="true">
          {Array.from({ length: of }, (_, i) => (
            <i key={i} data-state={i + 1 < number ? "done" : i + 1 === number ? "here" : "ahead"} />
          ))}
        </span>
      </div>
      <fieldset className={styles.options}>
        <legend ref={legend} tabIndex={-1}>
          <LessonText text={said.question} plain />
        </legend>
        {QUIZ[id].options.map((option) => (
          <label key={option} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={chosen === option}
              onChange={() => choose(option)}
              data-testid="quiz-option"
              data-option={option}
            />
            <span>
              <LessonText text={said.options[option] ?? option} plain />
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.acts}>
        <Button type="submit" kind="primary" aria-disabled={chosen === null} data-testid="quiz-next">
          {number === of ? ui.last : ui.next}
        </Button>
        <output className={styles.ask}>{isAsked && chosen === null ? ui.choose : null}</output>
        <a
          className={`${buttonClass("quiet")} ${styles.skip}`}
          href={when === "before" ? "/learn/http-forgets" : "/learn"}
          data-testid="quiz-skip"
        >
          {ui[when].skip}
        </a>
      </div>
      <p className={styles.kept}>{ui.kept}</p>
    </form>
  );
}
