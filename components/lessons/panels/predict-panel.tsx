"use client";

import { Button } from "@/components/ui/button";
import { cameTrue } from "@/lib/lessons/judge";
import type { PredictWords } from "@/lib/lessons/words";
import { useLesson } from "../lesson-context";
import { Restore, Working } from "../needs";
import { ToStage } from "../to-stage";
import { useDone } from "../use-done";
import { Confidence } from "./confidence";
import { Options } from "./options";
import { Outcome } from "./outcome";
import styles from "./panels.module.css";

/** An answer, with confidence, before the request; then beside what happened. */
export function PredictPanel({ said }: { said: PredictWords }) {
  const { live, world, state } = useLesson();
  const predict = live?.kind === "predict" ? live : null;
  const { option, confidence, locked } = state;
  const came = locked && predict && world ? cameTrue(predict, world) : null;
  useDone(came !== null, {
    right: came === option,
    ...(confidence === null ? {} : { confidence }),
    ...(option === null ? {} : { answer: option }),
  });
  return (
    <>
      <section className={styles.card}>
        <Options said={said} came={came} />
        <Confidence />
        <Commit said={said} came={came} />
      </section>
      <Working />
      <div aria-live="polite">{came === null ? null : <Outcome said={said} came={came} />}</div>
    </>
  );
}

/** What can be done now: lock the answer in, then make it happen. */
function Commit({ said, came }: { said: PredictWords; came: string | null }) {
  const { state, put, desk, moment, world, ui, act } = useLesson();
  const { option, confidence, locked } = state;
  const isReady = option !== null && confidence !== null && world !== null;
  const lock = (): void => (isReady ? put({ locked: true, mark: moment() }) : undefined);
  const hint = locked ? ui.predict.locked : isReady ? ui.predict.before : ui.predict.open;
  const isOff = locked ? desk.busy !== null : !isReady;
  return (
    <div className={styles.commit}>
      {came === null ? <p>{hint}</p> : <Restore />}
      {came === null ? null : <ToStage />}
      {/* One button all the time, so that the focus stays where it was pressed. */}
      <Button
        kind={came === null ? "primary" : "plain"}
        glyph={locked ? (came === null ? "arrow-up" : "back") : undefined}
        data-testid={locked ? "step-act" : "predict-commit"}
        aria-disabled={isOff}
        onClick={() => (locked ? void act() : lock())}
      >
        {locked ? (came === null ? said.act : ui.watch.again) : ui.predict.commit}
      </Button>
    </div>
  );
}
