import { Glyph } from "@/components/ui/glyph";
import { type Cell, cellId } from "@/lib/compare/matrix/address";
import { type Board, stateOf } from "@/lib/compare/matrix/board";
import { BARRIERS } from "@/lib/compare/matrix/outcomes";
import { verdictOf } from "@/lib/compare/matrix/words";
import styles from "./barriers.module.css";
import { WAY_SIGNS } from "./way-signs";

/** What another way answered to the same, as far as that was asked. */
function Asked({ board, cell }: { board: Board; cell: Cell }) {
  const { shown } = stateOf(board, cell);
  if (!shown) return <em>not asked yet</em>;
  const { status, letIn } = verdictOf(cell, shown);
  return <b data-tone={letIn ? "ok" : "deny"}>{status}</b>;
}

type BarriersProps = { board: Board; cell: Cell; onChoose: (cell: Cell) => void };

/** What would have turned away what this server let in: other ways, each with what it answered here. */
export function Barriers({ board, cell, onChoose }: BarriersProps) {
  const barriers = BARRIERS[cell.event] ?? [];
  if (barriers.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>What would have turned it away</h3>
      <ul className={styles.list}>
        {barriers.map(({ way, says }) => {
          const other = way === null ? null : { event: cell.event, way };
          return (
            <li key={says}>
              <Glyph name={way === null ? "lock" : WAY_SIGNS[way].glyph} />
              {other === null ? (
                says
              ) : (
                <>
                  <button type="button" data-cell={cellId(other)} onClick={() => onChoose(other)}>
                    {says}
                  </button>
                  <Asked board={board} cell={other} />
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
