import type { Waking } from "./waking";
import styles from "./waking-note.module.css";

const SAYS: Readonly<Record<Waking, string>> = {
  soon: "This page wakes in a moment. You can press already.",
  kept: "This page wakes in a moment. Your press is kept and done then.",
  failed: "A part of this page did not arrive, so its buttons do nothing. Load the page again.",
};

/** Says that the buttons wait for the page's scripts. Without scripts, and once they run, there is nothing to see. */
export function WakingNote() {
  return (
    <output className={styles.note} data-testid="waking">
      {Object.entries(SAYS).map(([state, says]) => (
        <span key={state} data-when={state}>
          {says}
        </span>
      ))}
    </output>
  );
}
