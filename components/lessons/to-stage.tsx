"use client";

import { Button } from "@/components/ui/button";
import { useLesson } from "./lesson-context";
import styles from "./to-stage.module.css";

/** The element that the stage stands in. */
export const STAGE = "stage";

/** Where the stage stands below the words: a way to it. */
export function ToStage() {
  const { ui } = useLesson();
  return (
    <Button
      kind="quiet"
      small
      className={styles.toStage}
      onClick={() => document.getElementById(STAGE)?.scrollIntoView({ block: "start" })}
    >
      {ui.stage.see}
    </Button>
  );
}
