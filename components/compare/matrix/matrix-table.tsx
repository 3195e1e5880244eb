import { WAY_IDS, WAYS } from "@/lib/auth/ways";
import { ALL_CELLS, type Cell, cellId } from "@/lib/compare/matrix/address";
import { type Board, stateOf } from "@/lib/compare/matrix/board";
import { EVENT_IDS, EVENTS } from "@/lib/compare/matrix/events";
import { CellButton } from "./cell-button";
import styles from "./matrix-table.module.css";

type MatrixTableProps = { board: Board; chosen: Cell | null; onChoose: (cell: Cell) => void };

/** Ten events by the ways of being remembered; every cell is a question until a request has answered it. */
export function MatrixTable({ board, chosen, onChoose }: MatrixTableProps) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="sr-only">
          What the server answers when something happens to a sign-in, by how it remembers
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">What happens</span>
            </th>
            {WAY_IDS.map((way) => (
              <th key={way} scope="col">
                {WAYS[way].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {EVENT_IDS.map((event) => (
            <tr key={event}>
              <th scope="row">
                {EVENTS[event].title}
                <small>{EVENTS[event].small}</small>
              </th>
              {ALL_CELLS.filter((cell) => cell.event === event).map((cell) => (
                <td key={cell.way}>
                  <CellButton
                    cell={cell}
                    state={stateOf(board, cell)}
                    chosen={chosen !== null && cellId(chosen) === cellId(cell)}
                    onChoose={onChoose}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
