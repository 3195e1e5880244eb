"use client";

import type { ReadWords } from "@/lib/lessons/words";
import { LessonText } from "../lesson-text";
import styles from "./panels.module.css";

/** A few words, beside the thing that they speak of. */
export function ReadPanel({ said }: { said: ReadWords }) {
  return (
    <p className={styles.text}>
      <LessonText text={said.text} />
    </p>
  );
}
