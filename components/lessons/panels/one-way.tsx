"use client";

import type { Op } from "@/lib/lessons/shape";
import { useLesson } from "../lesson-context";
import { LessonText } from "../lesson-text";
import { tellOps } from "../told";
import styles from "./panels.module.css";

/** One way to do the task, for whoever asks for it. */
export function OneWay({ ops }: { ops: readonly Op[] }) {
  const { ui, tools, words, step, outline } = useLesson();
  const { models } = step.offers ?? outline.offers;
  const told = tellOps(ops, { ui, hasModels: models.length > 1, tools, labels: words.tools });
  return (
    <details key={step.id} className={styles.way} data-testid="step-way">
      <summary>{ui.task.show}</summary>
      <ol>
        {told.map((text, i) => (
          <li key={i}>
            <LessonText text={text} />
          </li>
        ))}
      </ol>
    </details>
  );
}
