import { outcomeOf, type Shown } from "@/lib/compare/matrix/bench";
import type { Guess } from "@/lib/compare/matrix/board";
import { GUESS_WORDS, type Verdict } from "@/lib/compare/matrix/words";
import styles from "./versus.module.css";

type VersusProps = { guess: Guess | null; shown: Shown; verdict: Verdict };

/** The guess, if there was one, beside the answer. */
export function Versus({ guess, shown, verdict }: VersusProps) {
  const { code } = outcomeOf(shown);
  return (
    <dl className={styles.versus} data-testid="matrix-versus">
      {guess === null ? null : (
        <div className={styles.said}>
          <dt>You guessed</dt>
          <dd>
            <b>{guess}</b>
            {GUESS_WORDS[guess]}
          </dd>
        </div>
      )}
      <div data-tone={verdict.letIn ? "ok" : "deny"}>
        <dt>It answered</dt>
        <dd>
          <b>{verdict.status}</b>
          {code ?? verdict.word}
        </dd>
      </div>
    </dl>
  );
}
