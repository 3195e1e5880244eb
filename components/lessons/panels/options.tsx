"use client";

import { useId } from "react";
import { Glyph } from "@/components/ui/glyph";
import type { PredictWords } from "@/lib/lessons/words";
import styles from "../choices.module.css";
import { useLesson } from "../lesson-context";
import { LessonText } from "../lesson-text";

const LETTERS = "ABCDEFGH";

/** The answers of a prediction as cards; what was locked in stays as it is. */
export function Options({ said, came }: { said: PredictWords; came: string | null }) {
  const { step, state, put, ui } = useLesson();
  const name = useId();
  const { locked, option } = state;
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>
        <LessonText text={said.question} plain />
      </legend>
      {step.choices.map((id, i) => (
        <label
          key={id}
          className={styles.choice}
          data-testid="option"
          data-option={id}
          data-chosen={id === option}
          data-true={came === null ? "" : id === came}
          data-locked={locked}
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={id === option}
            disabled={locked}
            onChange={() => put({ option: id })}
          />
          <b aria-hidden="true">{LETTERS[i]}</b>
          <span>{said.options[id]}</span>
          {id === came ? <em>{ui.predict.happened}</em> : null}
          {locked && id === option ? <Glyph name="lock" /> : null}
        </label>
      ))}
    </fieldset>
  );
}
