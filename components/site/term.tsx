import { type ReactNode, useId } from "react";
import { GLOSSARY, type Word } from "@/lib/glossary";
import styles from "./term.module.css";

/**
 * A word that explains itself on a press: what it is, its picture, and where the picture breaks.
 * The platform's own popover: it opens by mouse, touch and keyboard, closes on Escape, and needs no script.
 */
export function Term({ word, children }: { word: Word; children?: ReactNode }) {
  const id = useId();
  const { term, means, picture, breaks } = GLOSSARY[word];
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
