import { useId } from "react";
import { GUESSES, type Guess } from "@/lib/compare/matrix/board";
import { GUESS_WORDS } from "@/lib/compare/matrix/words";
import styles from "./guess-form.module.css";

type GuessFormProps = { guess: Guess | null; onGuess: (guess: Guess) => void };

/** The learner's own answer, before the server's: radio buttons, each as large as its card. */
export function GuessForm({ guess, onGuess }: GuessFormProps) {
  const group = useId();
  return (
    <fieldset className={styles.guesses}>
      <legend>What do you think it answers?</legend>
      {GUESSES.map((status) => (
        <label key={status} className={styles.guess}>
          <input
            type="radio"
            name={group}
            checked={guess === status}
            data-testid={`guess-${status}`}
            onChange={() => onGuess(status)}
          />
          <b>{status}</b>
          <span>{GUESS_WORDS[status]}</span>
        </label>
      ))}
    </fieldset>
  );
}
