import type { CSSProperties } from "react";
import type { Parts } from "@/lib/compare/cost/samples";
import { micros } from "@/lib/core/figures";
import { RECOGNITION_PARTS } from "@/lib/trace/cost";
import styles from "./cost-panel.module.css";
import { PART_WORDS } from "./words";

/** What a recognition consists of: a bar in three parts, and each part in figures (medians). */
export function Split({ parts }: { parts: Parts }) {
  return (
    <div className={styles.split}>
      <div className={styles.bar} aria-hidden="true">
        {RECOGNITION_PARTS.map((part) => (
          <i key={part} data-part={part} style={{ "--grow": parts[part] } as CSSProperties} />
        ))}
      </div>
      <dl>
        {RECOGNITION_PARTS.map((part) => (
          <div key={part}>
            <dt>{PART_WORDS[part]}</dt>
            <dd>{parts[part] === 0 ? "none" : micros(parts[part])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
