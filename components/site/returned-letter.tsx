import type { ReactNode } from "react";
import { ArtFrame } from "@/components/stage/art/frame";
import { RubberStamp } from "@/components/stage/art/rubber-stamp";
import styles from "./returned-letter.module.css";

/** A plain letter, not a cookie's envelope, so it has no striped edge; nobody wrote an address on it. */
function Letter() {
  return (
    <ArtFrame width={280} height={172} className={styles.letter}>
      <rect
        width={280}
        height={172}
        rx={4}
        fill="var(--env)"
        stroke="var(--obj-ink)"
        strokeWidth={1.25}
        filter="url(#art-soft)"
      />
      <g stroke="var(--env-shade)" strokeWidth={2} strokeLinecap="round">
        <path d="M22 26h62M22 38h44" />
        <path d="M70 70h116M70 88h84" strokeDasharray="5 6" />
      </g>
      <rect
        x={218}
        y={20}
        width={40}
        height={48}
        fill="var(--label)"
        stroke="var(--env-shade)"
        strokeWidth={2}
      />
      <circle cx={238} cy={44} r={11} stroke="var(--obj-ink-2)" strokeWidth={1.3} strokeDasharray="2.6 3" />
    </ArtFrame>
  );
}

type ReturnedLetterProps = {
  /** What is stamped on the letter. */
  stamp: { text: string; tone: "deny" | "ink" };
  title: string;
  /** What happened, and what to do. */
  children: ReactNode;
  /** The ways out: links and buttons. */
  ways: ReactNode;
};

/** A letter that could not be delivered: the picture of every page that is not there or went wrong. */
export function ReturnedLetter({ stamp, title, children, ways }: ReturnedLetterProps) {
  return (
    <main id="content" tabIndex={-1} className={styles.page}>
      <div className={styles.art}>
        <Letter />
        <RubberStamp {...stamp} width={176} height={56} rotate={-7} className={styles.print} />
      </div>
      <h1>{title}</h1>
      <div className={styles.says}>{children}</div>
      <div className={styles.ways}>{ways}</div>
    </main>
  );
}
