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
  const { live, state, put, desk, moment, world, ui } = useLesson();
  const predict = live?.kind === "predict" ? live : null;
  const { option, confidence, locked } = state;
  const isReady = option !== null && confidence !== null && world !== null;
  if (!locked)
    return (
      <div className={styles.commit}>
        <p>{isReady ? ui.predict.before : ui.predict.open}</p>
        {/* One button to the browser, so that the focus stays on it when the answer is locked in. */}
        <Button
          key="go"
          kind="primary"
          aria-disabled={!isReady}
          data-testid="predict-commit"
          onClick={() => (isReady ? put({ locked: true, mark: moment() }) : undefined)}
        >
          {ui.predict.commit}
        </Button>
      </div>
    );
  return (
    <div className={styles.commit}>
      {came === null ? <p>{ui.predict.locked}</p> : <Restore />}
      {came === null ? null : <ToStage />}
      <Button
        key="go"
        kind={came === null ? "primary" : "plain"}
        glyph={came === null ? "arrow-up" : "back"}
        data-testid="step-act"
        aria-disabled={predict === null || desk.busy !== null}
        onClick={() => (predict ? void desk.run(predict.act) : undefined)}
      >
        {came === null ? said.act : ui.watch.again}
      </Button>
    </div>
  );
}
