import type { ReactNode } from "react";
import styles from "./past-strip.module.css";

type PastCardProps = {
  name: string;
  /** What is asked before it was tried. */
  question: string;
  /** What happened, in a few words; `null` before it was tried. */
  title: string | null;
  children: ReactNode;
};

/** One thing that happens past the line: a question, until a real request has answered it. */
export function PastCard({ name, question, title, children }: PastCardProps) {
  return (
    <li
      className={styles.card}
      data-testid="past-card"
      data-card={name}
      data-state={title === null ? "asked" : "answered"}
    >
      <h3>{title ?? question}</h3>
      {title === null ? (
        <p className={styles.open} aria-hidden="true">
          ?
        </p>
      ) : (
        children
      )}
    </li>
  );
}

/** A status as it stood on the wire, with what it says. */
export function Fact({ status, children }: { status: number | null; children: ReactNode }) {
  const verdict = status !== null && status < 400 ? "ok" : "deny";
  return (
    <p className={styles.fact}>
      <b data-verdict={verdict} data-testid="past-status">
        {status ?? "no answer"}
      </b>
      <span>{children}</span>
    </p>
  );
}

/** The way to the recorded exchange. */
export function ExchangeLink({ lab, exchange }: { lab: string; exchange: number }) {
  return (
    <a className={styles.link} href={`/labs/${lab}?exchange=${exchange}`}>
      exchange {exchange}
    </a>
  );
}
