import { Button } from "@/components/ui/button";
import frame from "@/components/ui/frame.module.css";
import { Glyph } from "@/components/ui/glyph";
import notes from "@/components/ui/notes.module.css";
import { WAYS } from "@/lib/auth/ways";
import type { Cell } from "@/lib/compare/matrix/address";
import { type Board, faceOf, type Guess, stateOf } from "@/lib/compare/matrix/board";
import { EVENTS } from "@/lib/compare/matrix/events";
import { verdictOf } from "@/lib/compare/matrix/words";
import { Answer } from "./answer";
import { buttonId } from "./cell-button";
import { GuessForm } from "./guess-form";
import styles from "./panel.module.css";
import { Picture } from "./picture";
import { WAY_SIGNS } from "./way-signs";

/** Gives the focus back to the cell from which it came. */
const backTo = (cell: Cell): void => document.getElementById(buttonId(cell))?.focus();

type PanelProps = {
  board: Board;
  cell: Cell;
  /** Whether a guess is asked for before the server is. */
  predict: boolean;
  onGuess: (guess: Guess) => void;
  onRun: () => void;
  onChoose: (cell: Cell) => void;
  /** Something is under way already in all labs. */
  busy: boolean;
};

/** Where the chosen cell is told of, for those who jump there. */
export const PANEL = "matrix-panel";

/** The chosen cell: the question and the guess, or the answer and why. */
export function Panel({ board, cell, predict, onGuess, onRun, onChoose, busy }: PanelProps) {
  const state = stateOf(board, cell);
  const { guess, shown, running, failed } = state;
  const { glyph, mode } = WAY_SIGNS[cell.way];
  const mustGuess = predict && guess === null && shown === null;
  const blocked = mustGuess || running || busy;
  return (
    <section
      id={PANEL}
      tabIndex={-1}
      className={`${frame.frame} ${styles.panel}`}
      aria-labelledby="matrix-panel-title"
      data-testid="matrix-panel"
      data-mode={mode}
      data-state={faceOf(state)}
    >
      <header>
        <h2 id="matrix-panel-title">{EVENTS[cell.event].title}</h2>
        <span className={styles.way}>
          <Glyph name={glyph} />
          {WAYS[cell.way].label}
        </span>
      </header>
      <Picture cell={cell} verdict={shown ? verdictOf(cell, shown) : null} />
      <div className={styles.body}>
        {failed === null ? null : (
          <p className={notes.trouble} data-testid="matrix-failed">
            This run failed. {failed}
          </p>
        )}
        {shown ? (
          <Answer board={board} cell={cell} shown={shown} onChoose={onChoose} />
        ) : (
          <>
            <p className={styles.asks}>{EVENTS[cell.event].asks}</p>
            {predict ? <GuessForm guess={guess} onGuess={onGuess} /> : null}
          </>
        )}
        <Button
          kind={shown || blocked ? "plain" : "primary"}
          className={styles.run}
          glyph={shown || failed !== null ? "restart" : "play"}
          disabled={blocked}
          data-testid="matrix-run"
          onClick={onRun}
        >
          {running ? "Sent, waiting" : shown || failed !== null ? "Run it again" : "Run this cell"}
        </Button>
        {mustGuess ? <p className={styles.hint}>First your guess. Then the server answers.</p> : null}
        <button type="button" className={styles.back} onClick={() => backTo(cell)}>
          <Glyph name="left" />
          Back to the table
        </button>
      </div>
    </section>
  );
}
