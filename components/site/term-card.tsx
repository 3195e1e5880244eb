import { type ReactNode, useId } from "react";
import type { GlossaryEntry } from "@/lib/glossary";
import styles from "./term.module.css";

type TermCardProps = {
  /** The word's name in the glossary. */
  word: string;
  entry: GlossaryEntry;
  children?: ReactNode;
};

/**
 * A word that explains itself on a press: what it is, its picture, and where the picture breaks.
 * The platform's own popover: it opens by mouse, touch and keyboard, closes on Escape, and needs no script.
 */
export function TermCard({ word, entry, children }: TermCardProps) {
  const id = useId();
  const { term, means, picture, breaks } = entry;
  return (
    <>
      <button type="button" className={styles.term} popoverTarget={id} data-word={word}>
        {children ?? term}
      </button>
      <span id={id} popover="auto" role="note" aria-label={term} className={styles.card}>
        <b className={styles.name}>{term}</b>
        <span className={styles.means}>{means}</span>
        {picture === null ? null : (
          <span className={styles.picture}>
            <i>{picture}</i>
            {breaks === null ? null : <span>{breaks}</span>}
          </span>
        )}
      </span>
    </>
  );
}
