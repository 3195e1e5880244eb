import styles from "./stage-row.module.css";

/** Marks what is not the same in all models: a sign that is read out as a word. */
export function Differs({ on }: { on: boolean }) {
  return on ? (
    <span className={styles.differs} title="differs between the models">
      <span aria-hidden="true">≠</span>
      <span className="sr-only"> differs</span>
    </span>
  ) : null;
}
