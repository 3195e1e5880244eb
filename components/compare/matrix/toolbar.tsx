import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { SwitchField } from "@/components/ui/switch-field";
import { ALL_CELLS } from "@/lib/compare/matrix/address";
import { type Board, tallyOf } from "@/lib/compare/matrix/board";
import styles from "./toolbar.module.css";
import type { RunAll } from "./use-run-all";

type ToolbarProps = {
  board: Board;
  runAll: Pick<RunAll, "running" | "stopping" | "start" | "stop">;
  predict: boolean;
  onPredict: (predict: boolean) => void;
};

/** How much is shown, and what can be done about the rest. */
export function Toolbar({ board, runAll, predict, onPredict }: ToolbarProps) {
  const { shown } = tallyOf(board);
  const all = ALL_CELLS.length;
  const start = shown === all ? "Run again" : shown === 0 ? "Run all" : "Run the rest";
  const { running, stopping } = runAll;
  return (
    <div className={styles.toolbar}>
      <div className={styles.progress}>
        <span id="matrix-progress" data-testid="matrix-progress">
          <b>{shown}</b> of {all} shown
        </span>
        <Progress className={styles.bar} aria-labelledby="matrix-progress" value={shown} max={all} />
      </div>
      <SwitchField label="Predict first" checked={predict} onChange={onPredict} testId="matrix-predict" />
      <div className={styles.buttons}>
        <Button glyph="pause" disabled={!running || stopping} data-testid="matrix-stop" onClick={runAll.stop}>
          Pause
        </Button>
        <Button
          kind={running ? "plain" : "primary"}
          glyph={shown === all ? "restart" : "play"}
          disabled={running}
          data-testid="matrix-run-all"
          onClick={() => void runAll.start()}
        >
          {stopping ? "Pausing" : running ? "Running" : start}
        </Button>
      </div>
    </div>
  );
}
