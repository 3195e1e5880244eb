import styles from "./wire-before.module.css";

const HEAD = "M1.5 1 8.5 5 1.5 9";

function ArrowHead() {
  return (
    <svg
      aria-hidden="true"
      width={9}
      height={10}
      viewBox="0 0 10 10"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={HEAD} />
    </svg>
  );
}

/** The wire before anything went over it: where the request and its answer will be. */
export function WireBefore({ path }: { path: string }) {
  return (
    <div className={styles.before}>
      <code translate="no">GET {path}</code>
      <p className={styles.lane}>
        <span />
        <i>your request</i>
        <span />
        <ArrowHead />
      </p>
      <p className={`${styles.lane} ${styles.back}`}>
        <span />
        <i>its answer</i>
        <span />
        <ArrowHead />
      </p>
    </div>
  );
}
