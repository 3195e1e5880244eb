import styles from "./label-switch.module.css";

type LabelSwitchProps = { on: boolean; onChange: (on: boolean) => void };

/** Whether the server may hand out a label with its answer. */
export function LabelSwitch({ on, onChange }: LabelSwitchProps) {
  return (
    <label className={styles.row} data-mode="session">
      <input
        type="checkbox"
        role="switch"
        className={styles.track}
        data-testid="home-label"
        checked={on}
        aria-checked={on}
        aria-describedby="home-label-hint"
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={styles.words}>
        Give me a label
        <small id="home-label-hint">With its answer, the server also sets a cookie.</small>
      </span>
    </label>
  );
}
