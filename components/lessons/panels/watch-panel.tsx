"use client";

import { Button } from "@/components/ui/button";
import type { WatchWords } from "@/lib/lessons/words";
import { useLesson } from "../lesson-context";
import { LessonText } from "../lesson-text";
import { Restore, Working } from "../needs";
import { ToStage } from "../to-stage";
import { useDone } from "../use-done";
import { BlanksPanel } from "./blanks-panel";
import styles from "./panels.module.css";

/** One change of state: told before, made to happen, told after. */
export function WatchPanel({ said }: { said: WatchWords }) {
  const { live, world, step, desk, ui, done, act } = useLesson();
  const watch = live?.kind === "watch" ? live : null;
  const happened = watch !== null && world !== null && watch.happened(world);
  const withBlanks = step.blanks.length > 0;
  useDone(happened && !withBlanks);
  return (
    <>
      <p className={styles.text}>
        <LessonText text={said.before} />
      </p>
      <div className={styles.acts}>
        <Button
          kind={happened ? "plain" : "primary"}
          glyph={happened ? "back" : "arrow-up"}
          data-testid="step-act"
          aria-disabled={desk.busy !== null}
          onClick={() => void act()}
        >
          {happened ? ui.watch.again : said.act}
        </Button>
        <Restore />
        {happened ? <ToStage /> : null}
      </div>
      <Working />
      <div aria-live="polite">
        {happened && withBlanks ? <BlanksPanel /> : null}
        {happened && (!withBlanks || done) ? (
          <p className={styles.after}>
            <LessonText text={said.after} />
          </p>
        ) : null}
      </div>
    </>
  );
}
