import type { ReactNode } from "react";
import { EnvelopePaper } from "@/components/stage/art/envelope";
import { RubberStamp } from "@/components/stage/art/rubber-stamp";
import styles from "./returned-letter.module.css";

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
        <EnvelopePaper width={280} height={172} stamp="none" className={styles.letter} />
        <RubberStamp {...stamp} width={176} height={56} rotate={-7} className={styles.print} />
      </div>
      <h1>{title}</h1>
      <div className={styles.says}>{children}</div>
      <div className={styles.ways}>{ways}</div>
    </main>
  );
}
