import type { Reading } from "@/lib/services/hybrid/reading";
import inside from "./inside.module.css";
import { linesOf, PassportLines, unreadWords } from "./passport-lines";
import styles from "./passport-page.module.css";

/** The passport as the service read it: open, without a stamp where its signature was not found good. */
export function PassportPage({ reading, byService }: { reading: Reading; byService: boolean }) {
  if (reading.claims === null) return <p className={inside.idle}>{unreadWords(reading)}</p>;
  return (
    <div className={styles.passport} data-testid="passport" data-verified={reading.verified}>
      <dl>
        <PassportLines lines={linesOf(reading, byService)} />
      </dl>
      {reading.verified ? null : (
        <small data-bad={reading.failed === "signature"}>
          {reading.failed === "signature" ? "signature does not fit" : "read, not proved"}
        </small>
      )}
    </div>
  );
}
