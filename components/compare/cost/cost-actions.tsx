import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { ROW_IDS } from "@/lib/compare/cost/rows";
import { grouped } from "@/lib/core/figures";
import styles from "./cost-actions.module.css";
import type { CostState } from "./use-cost";

type CostActionsProps = {
  state: CostState;
  times: number;
  onStart: () => void;
  onStop: () => void;
};

const PHASES: Readonly<Record<CostState["phase"], string>> = {
  opening: `setting up ${ROW_IDS.length} labs`,
  warming: "warming up",
  measuring: "measuring",
};

/** Starts and stops the measurement, and shows how far it is. */
export function CostActions({ state, times, onStart, onStop }: CostActionsProps) {
  const { status, phase, sent, of } = state;
  if (status === "running")
    return (
      <div className={styles.running}>
        <label className={styles.progress}>
          <span>{phase === "measuring" ? `${grouped(sent)} of ${grouped(of)}` : PHASES[phase]}</span>
          <Progress className={styles.bar} value={sent} max={of} data-testid="cost-progress" />
        </label>
        <Button onClick={onStop} data-testid="cost-stop">
          Stop
        </Button>
      </div>
    );
  return (
    <div className={styles.idle}>
      <p className={styles.sum} data-testid="cost-sum">
        {summaryOf(state, times)}
      </p>
      <Button kind="primary" onClick={onStart} data-testid="cost-run">
        {status === "idle" ? `Send it ${times} times` : "Measure again"}
      </Button>
    </div>
  );
}

function summaryOf({ status, sent, of }: CostState, times: number): string {
  if (status === "idle") return `${ROW_IDS.length} ways, ${grouped(ROW_IDS.length * times)} real requests`;
  if (status === "done") return `${grouped(sent)} requests, ${times} each`;
  return `stopped after ${grouped(sent)} of ${grouped(of)} requests`;
}
