import { useId } from "react";
import { Glyph } from "@/components/ui/glyph";
import { type Guess, isMissed, type Outcome } from "@/lib/services/client/predict";
import styles from "./predict-slot.module.css";

const CHOICES = [
  { guess: "in", label: "let in" },
  { guess: "away", label: "refused" },
] as const;

const WORDS: Readonly<Record<Guess, string>> = { in: "let in", away: "refused" };

interface PredictSlotProps {
  number: number;
  guess: Guess | null;
  outcome: Outcome | null;
  /** Whether it can still be guessed. */
  open: boolean;
  onGuess: (guess: Guess) => void;
}

/** One of the six: a guess, then an answer; its corner is folded where they differ. */
export function PredictSlot({ number, guess, outcome, open, onGuess }: PredictSlotProps) {
  return (
    <li
      className={styles.slot}
      data-testid="predict-slot"
      data-guess={guess ?? ""}
      data-status={outcome?.status ?? ""}
      data-service={outcome?.service ?? ""}
      data-tone={outcome ? (outcome.letIn ? "ok" : "deny") : undefined}
    >
      {open ? (
        <Guesses number={number} guess={guess} onGuess={onGuess} />
      ) : (
        <Answer number={number} guess={guess} outcome={outcome} />
      )}
    </li>
  );
}

function Guesses({ number, guess, onGuess }: Pick<PredictSlotProps, "number" | "guess" | "onGuess">) {
  const group = useId();
  return (
    <fieldset className={styles.guesses}>
      <legend>
        <span className="sr-only">Request </span>
        {number}
      </legend>
      {CHOICES.map((choice) => (
        <label key={choice.guess}>
          <input
            type="radio"
            name={group}
            checked={guess === choice.guess}
            data-testid={`predict-${choice.guess}`}
            onChange={() => onGuess(choice.guess)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}

function Answer({ number, guess, outcome }: Pick<PredictSlotProps, "number" | "guess" | "outcome">) {
  const said = guess && `you said ${WORDS[guess]}`;
  if (!outcome) {
    return (
      <p className={styles.answer}>
        <i>{number}</i>
        <span>{said}</span>
      </p>
    );
  }
  const missed = isMissed(guess, outcome);
  return (
    <p className={styles.answer}>
      <i>{number}</i>
      <b>
        <Glyph name={outcome.letIn ? "check" : "cross"} size={16} />
        {outcome.service ?? "–"} {outcome.status}
      </b>
      <span>{said}</span>
      {missed ? (
        <>
          <span className="sr-only">, which was not so</span>
          <u className={styles.fold} />
        </>
      ) : null}
    </p>
  );
}
