import { Glyph } from "@/components/ui/glyph";
import type { Cell } from "@/lib/compare/matrix/address";
import { outcomeOf, type Shown } from "@/lib/compare/matrix/bench";
import { type Board, stateOf } from "@/lib/compare/matrix/board";
import { verdictOf } from "@/lib/compare/matrix/words";
import { Barriers } from "./barriers";
import { exchangeAddress, Lines } from "./lines";
import styles from "./panel.module.css";
import { Versus } from "./versus";

type AnswerProps = { board: Board; cell: Cell; shown: Shown; onChoose: (cell: Cell) => void };

/** What the server answered in a cell, why, and by which requests that was found out. */
export function Answer({ board, cell, shown, onChoose }: AnswerProps) {
  const { guess } = stateOf(board, cell);
  const verdict = verdictOf(cell, shown);
  const { exchange } = outcomeOf(shown);
  return (
    <>
      <Versus guess={guess} shown={shown} verdict={verdict} />
      <p className={styles.why}>
        {verdict.known?.why ??
          "This is not what this server is known to answer here: something else touched the lab meanwhile. Look at the exchange, or run it again."}
      </p>
      <Lines way={cell.way} shown={shown} />
      {verdict.letIn ? <Barriers board={board} cell={cell} onChoose={onChoose} /> : null}
      <a
        className={styles.go}
        href={exchangeAddress(shown.labId, exchange)}
        data-testid="matrix-exchange"
        data-exchange={exchange}
      >
        See the exchange
        <Glyph name="right" />
      </a>
    </>
  );
}
