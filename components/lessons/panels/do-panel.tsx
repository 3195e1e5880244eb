"use client";

import { useMemo } from "react";
import { judge } from "@/lib/lessons/judge";
import type { DoWords } from "@/lib/lessons/words";
import { useLesson } from "../lesson-context";
import { LessonText } from "../lesson-text";
import { Restore, Working } from "../needs";
import { ToStage } from "../to-stage";
import { useDone } from "../use-done";
import { Commands } from "./commands";
import { Goal } from "./goal";
import { Instead } from "./instead";
import { OneWay } from "./one-way";
import styles from "./panels.module.css";

/** A task in the chapter's own lab, done by whatever route. */
export function DoPanel({ said }: { said: DoWords }) {
  const { live, world, ui } = useLesson();
  const task = live?.kind === "do" ? live : null;
  const judgement = useMemo(() => (task && world ? judge(task, world) : null), [task, world]);
  const met = judgement?.met ?? false;
  useDone(met);
  return (
    <>
      <p className={styles.text}>
        <LessonText text={said.task} />
      </p>
      <Goal said={said} judgement={judgement} />
      <div aria-live="polite">
        {met ? (
          <section className={styles.why} data-testid="step-why">
            <h3>{ui.task.why}</h3>
            <p>
              <LessonText text={said.why} />
            </p>
          </section>
        ) : (
          <Instead said={said} judgement={judgement} />
        )}
      </div>
      <Working />
      <div className={styles.acts}>
        <Restore />
        <ToStage />
      </div>
      {task ? <Commands ops={task.curl} /> : null}
      {task && !met ? <OneWay ops={task.solution} /> : null}
    </>
  );
}
