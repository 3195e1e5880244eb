"use client";

import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { spokenText } from "@/lib/lessons/texts";
import { useLesson } from "./lesson-context";
import styles from "./needs.module.css";
import { FRESH } from "./step-state";
import { STEP_TITLE } from "./step-title";

/** Puts the lab to where the step begins: back to its first day, then what comes before, with real requests. */
function useRestore(): () => Promise<void> {
  const { desk, fetchLive, put } = useLesson();
  return async () => {
    const live = await fetchLive();
    const ops = live && ("setup" in live ? live.setup : live.kind === "explain" ? live.from : null);
    if (!ops) return;
    const moment = await desk.run(ops, { fresh: true });
    if (!moment) return;
    put({ ...FRESH, mark: moment });
    document.getElementById(STEP_TITLE)?.focus({ preventScroll: true });
  };
}

/** The step was opened by its address, and what it builds on is not there: one press sets it up. */
export function Needs() {
  const { ui } = useLesson();
  const restore = useRestore();
  return (
    <section className={styles.needs} data-testid="step-needs">
      <h3>{ui.needs.title}</h3>
      <p>{ui.needs.text}</p>
      <Button kind="primary" data-testid="step-set-up" onClick={() => void restore()}>
        {ui.needs.act}
      </Button>
    </section>
  );
}

/** Starts the step over, at any time. */
export function Restore() {
  const { ui, step } = useLesson();
  const restore = useRestore();
  if (step.kind === "read" || step.kind === "explain" || step.kind === "recall") return null;
  return (
    <Button
      kind="quiet"
      small
      glyph="back"
      title={ui.restore.hint}
      data-testid="step-restore"
      onClick={() => void restore()}
    >
      {ui.restore.act}
    </Button>
  );
}

/** How far several requests are. Those of a single press are over before it could be read. */
export function Working() {
  const { desk, ui } = useLesson();
  const { busy } = desk;
  if (busy === null || busy.of < 3) return null;
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the progress element
    <label className={styles.working}>
      <span>
        {ui.busy.working}: {spokenText(ui.busy.count, { done: String(busy.done), of: String(busy.of) })}
      </span>
      <Progress value={busy.done} max={busy.of} />
    </label>
  );
}
