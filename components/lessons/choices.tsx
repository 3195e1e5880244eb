"use client";

import type { ReactNode } from "react";
import { Glyph } from "@/components/ui/glyph";
import styles from "./choices.module.css";

type ChoicesProps = {
  legend: ReactNode;
  testId: "because" | "recall-option" | "review-option" | "known-option";
  choices: readonly { id: string; text: string }[];
  chosen: string | null;
  right: string | null;
  onChoose: (id: string) => void;
  /** The answer stands: nothing else can be chosen. */
  settled?: boolean;
};

const LETTERS = "ABCDEFGH";

/** Answers of which one is pressed; whether it was the right one is said at once. */
export function Choices({ legend, testId, choices, chosen, right, onChoose, settled = false }: ChoicesProps) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      {choices.map(({ id, text }, i) => {
        const isChosen = id === chosen;
        const named = testId === "because" ? { "data-because": id } : { "data-option": id };
        return (
          <button
            key={id}
            type="button"
            className={styles.choice}
            aria-pressed={isChosen}
            aria-disabled={settled && !isChosen}
            data-testid={testId}
            {...named}
            data-chosen={isChosen}
            data-right={isChosen ? id === right : ""}
            onClick={() => (settled ? undefined : onChoose(id))}
          >
            <b aria-hidden="true">
              {isChosen ? <Glyph name={id === right ? "check" : "cross"} size={16} /> : LETTERS[i]}
            </b>
            <span>{text}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
