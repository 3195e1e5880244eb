"use client";

import { Segmented } from "@/components/ui/segmented";
import { useLesson } from "../lesson-context";
import styles from "./panels.module.css";

const LEVELS = [1, 2, 3] as const;

/** How sure the learner is of the answer: said before it is known. */
export function Confidence() {
  const { state, put, ui } = useLesson();
  const { levels, confidence } = ui.predict;
  if (state.locked) return null;
  const segments = LEVELS.map((level) => ({
    value: String(level),
    label: levels[level],
    testId: `confidence-${level}`,
  }));
  return (
    <div className={styles.confidence}>
      <span aria-hidden="true">{confidence}</span>
      <Segmented
        name={confidence}
        segments={segments}
        value={String(state.confidence ?? "")}
        onChange={(value) => put({ confidence: LEVELS.find((level) => String(level) === value) ?? null })}
        ink
      />
    </div>
  );
}
