"use client";

import { Troubles } from "@/components/live/troubles";
import { Button } from "@/components/ui/button";
import notes from "@/components/ui/notes.module.css";
import { useLesson } from "./lesson-context";

/** What went wrong, in words, with a way out; and whether what is done here can be kept. */
export function StepTrouble() {
  const { desk, progress, ui } = useLesson();
  const { trouble, retry } = desk;
  return (
    <>
      <Troubles own={desk.own} lab={desk.lab} problem={trouble} testId="lesson-trouble" />
      {trouble !== null && retry ? (
        <p>
          <Button small data-testid="lesson-retry" onClick={retry}>
            {ui.trouble.retry}
          </Button>
        </p>
      ) : null}
      {progress.trouble === null ? null : (
        <output className={notes.note} data-testid="progress-trouble">
          {ui.trouble.storage[progress.trouble]}
        </output>
      )}
    </>
  );
}
