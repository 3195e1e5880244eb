"use client";

import styles from "./header.module.css";
import { setMotion, useMotion } from "./motion";

const LINES = {
  width: 20,
  height: 20,
  viewBox: "0 0 20 20",
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.5,
  strokeLinecap: "round",
  strokeLinejoin: "round",
  "aria-hidden": true,
} as const;

/** An envelope in flight, or one that lies still. */
export function MotionSwitch() {
  const reduced = useMotion() === "reduced";
  return (
    <button
      type="button"
      className={`${styles.switch} ${styles.motion}`}
      data-testid="motion-switch"
      aria-pressed={reduced}
      title="Reduce motion"
      onClick={() => setMotion(reduced ? "full" : "reduced")}
    >
      <svg {...LINES} className={styles.whenOff}>
        <path d="M8 6h10v8H8z M8 6.500l5 4 5-4 M2 7h3 M1 10h4 M2 13h3" />
      </svg>
      <svg {...LINES} className={styles.whenOn}>
        <path d="M5 5.500h10v8H5z M5 6l5 4 5-4 M3 16.500h14" />
      </svg>
      <span className={styles.switchLabel}>Reduce motion</span>
      <span className={styles.state} aria-hidden="true">
        {reduced ? "on" : "off"}
      </span>
    </button>
  );
}
