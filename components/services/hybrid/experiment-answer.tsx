import { type Guess, guessThat, type Outcome } from "@/lib/services/hybrid/experiments";
import styles from "./experiments.module.css";

const GUESSED = { in: "let in", out: "turned away" } as const;

/** What else the answer gave away. */
const loot = ({ invoicesOf }: Outcome): string =>
  invoicesOf === null ? "" : `, with the invoices of ${invoicesOf} ${invoicesOf === 1 ? "user" : "users"}`;

interface AnswerProps {
  outcome: Outcome;
  guess: Guess | null;
  labId: string | null;
  why: string;
}

/** The guess beside the answer, then the reason, and the way to the exchange that decided. */
export function Answer({ outcome, guess, labId, why }: AnswerProps) {
  const { status, code, exchange } = outcome;
  const tone = guessThat(outcome) === "in" ? "ok" : "deny";
  return (
    <>
      <dl className={styles.versus}>
        {guess === null ? null : (
          <div className={styles.guessed}>
            <dt>You guessed</dt>
            <dd>{GUESSED[guess]}</dd>
          </div>
        )}
        <div data-tone={tone}>
          <dt>It answered</dt>
          <dd>
            <b>{status}</b> {code ?? `let in${loot(outcome)}`}
          </dd>
        </div>
      </dl>
      <p className={styles.why}>{why}</p>
      <a className={styles.link} href={`/labs/${labId}?exchange=${exchange}`}>
        Exchange {exchange} in the lab
      </a>
    </>
  );
}
