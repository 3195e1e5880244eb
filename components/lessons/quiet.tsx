import styles from "./aftermath.module.css";
import { useLesson } from "./lesson-context";

/** Below the stage, while nothing was sent yet; says nothing while what happened is on its way. */
export function Quiet({ coming = false }: { coming?: boolean }) {
  const { step, done, ui } = useLesson();
  return step.blanks.length > 0 && !done ? (
    <p className={styles.heldBack}>{ui.docket.heldBack}</p>
  ) : (
    <div className={styles.after}>
      <section className={styles.docket}>
        <header>
          <h2>{ui.docket.title}</h2>
        </header>
        <p>{coming ? "…" : ui.docket.empty}</p>
      </section>
      <section className={styles.changes} data-testid="changes">
        <h2>{ui.changes.title}</h2>
        <p>{coming ? "…" : ui.changes.waiting}</p>
      </section>
    </div>
  );
}
