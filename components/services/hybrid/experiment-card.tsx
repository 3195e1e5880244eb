import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { EXPERIMENTS, type ExperimentId, type Guess, guessThat } from "@/lib/services/hybrid/experiments";
import type { Trial } from "@/lib/services/hybrid/trials";
import { Answer } from "./experiment-answer";
import styles from "./experiments.module.css";

const GUESSES = [
  { value: "in", label: "Let in", testId: "experiment-guess-in" },
  { value: "out", label: "Turned away", testId: "experiment-guess-out" },
] as const;

interface CardProps {
  id: ExperimentId;
  trial: Trial;
  /** The name of what the page has under way. */
  running: string | null;
  labId: string | null;
  onGuess: (guess: Guess) => void;
  onRun: () => void;
}

type State = "open" | "guessed" | "running" | "known";

function stateOf({ id, trial, running }: CardProps): State {
  if (running === id) return "running";
  if (trial.outcome) return "known";
  return trial.guess === null ? "open" : "guessed";
}

/** One experiment: a question, the learner's guess, and the real answer with the reason. */
export function ExperimentCard(props: CardProps) {
  const { id, trial, running, labId, onGuess, onRun } = props;
  const { guess, outcome } = trial;
  const { title, does, why } = EXPERIMENTS[id];
  const missed = outcome !== null && guess !== null && guess !== guessThat(outcome);
  return (
    <li
      className={styles.card}
      data-testid="experiment"
      data-id={id}
      data-state={stateOf(props)}
      data-status={outcome?.status}
      data-missed={missed}
    >
      <h3>{title}</h3>
      <p>{does}</p>
      {outcome ? (
        <Answer outcome={outcome} guess={guess} labId={labId} why={why} />
      ) : (
        <Segmented<Guess | "">
          name={`What will the answer be? ${title}`}
          segments={GUESSES}
          value={guess ?? ""}
          onChange={(value) => (value === "" ? undefined : onGuess(value))}
          className={styles.guess}
          ink
        />
      )}
      <Button
        kind={outcome || guess === null ? "plain" : "primary"}
        small
        glyph={outcome ? "restart" : "play"}
        disabled={guess === null}
        aria-disabled={running !== null}
        data-testid="experiment-run"
        onClick={onRun}
      >
        {running === id
          ? "Sent, waiting"
          : outcome
            ? "Run it again"
            : guess === null
              ? "Guess first"
              : "Run it"}
        <span className="sr-only">: {title}</span>
      </Button>
    </li>
  );
}
