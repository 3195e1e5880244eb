"use client";

import { Button } from "@/components/ui/button";
import styles from "./notes.module.css";
import type { Bench } from "./use-comparison";

/** What went wrong, in words, with a way out where there is one. */
export function Troubles({ bench: { own, lab, rounds, denylist } }: { bench: Bench }) {
  const says = own.trouble?.says ?? rounds.problem ?? denylist.problem;
  const lost = lab.status === "reconnecting" && own.trouble === null;
  return (
    <>
      <div role="alert">
        {says ? (
          <div className={styles.trouble} data-testid="compare-trouble">
            <p>{says}</p>
            {own.trouble?.canRetry ? (
              <Button small onClick={() => void own.reopen()}>
                Try again
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      {lost ? (
        <output className={styles.note}>
          The live stream broke off. What you send is still recorded; it is drawn here as soon as the stream
          is back.
        </output>
      ) : null}
    </>
  );
}
