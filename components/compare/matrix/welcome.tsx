import { Button } from "@/components/ui/button";
import frame from "@/components/ui/frame.module.css";
import { ALL_CELLS, type Cell } from "@/lib/compare/matrix/address";
import styles from "./panel.module.css";
import { Picture } from "./picture";

/** What stands beside the table until a cell is chosen. */
export function Welcome({ onChoose }: { onChoose: (cell: Cell) => void }) {
  const [first] = ALL_CELLS;
  if (!first) return null;
  return (
    <section className={`${frame.frame} ${styles.panel}`} data-testid="matrix-welcome">
      <header>
        <h2>Choose a cell</h2>
      </header>
      <Picture cell={first} verdict={null} />
      <div className={styles.body}>
        <p className={styles.asks}>
          Each cell is a small experiment: Alice logs in, something happens, and one more request asks the
          server what it makes of it.
        </p>
        <p className={styles.why}>Say first what you expect. Then send it, and compare.</p>
        <Button kind="primary" className={styles.run} glyph="right" onClick={() => onChoose(first)}>
          Begin with the first
        </Button>
      </div>
    </section>
  );
}
