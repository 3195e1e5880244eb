"use client";

import { Glyph } from "@/components/ui/glyph";
import styles from "./notices.module.css";
import type { Notices as Said } from "./use-notices";

/** What the page has to say, in slips at the lower edge. */
export function Notices({ notices }: { notices: Said }) {
  return (
    <section className={styles.pile} aria-label="Notices" aria-live="polite" data-testid="notices">
      {notices.list.map(({ id, tone, text }) => (
        <div key={id} className={styles.slip} data-tone={tone}>
          <p>
            {tone === "problem" ? <b>That did not work. </b> : null}
            {text}
          </p>
          <button type="button" aria-label="Put this away" onClick={() => notices.dismiss(id)}>
            <Glyph name="close" />
          </button>
        </div>
      ))}
    </section>
  );
}
