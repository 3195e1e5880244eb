"use client";

import { Button } from "@/components/ui/button";
import frame from "@/components/ui/frame.module.css";
import { type Round, scoreOf, scoreWords } from "@/lib/services/client/predict";
import { strategyName } from "@/lib/services/client/strategy";
import styles from "./predict-panel.module.css";
import { PredictSlot } from "./predict-slot";
import { type Prediction, usePrediction } from "./use-prediction";
import type { Bench } from "./use-services";

/** Which of the next six will fail? The learner says so first, then six real requests do. */
export function PredictPanel({ bench }: { bench: Bench }) {
  const prediction = usePrediction(bench);
  const { guesses, guess, round, past, running } = prediction;
  const done = round !== null && !running;
  const strategy = round?.strategy ?? bench.strategy;
  return (
    <section id="predict" className={`${frame.frame} ${styles.panel}`} aria-labelledby="predict-title">
      <header className={frame.head}>
        <h2 id="predict-title" className={frame.title}>
          Which of the next six will fail?
        </h2>
        <span className={frame.aside}>{strategyName(strategy)}</span>
      </header>
      <div className={styles.body}>
        <ol className={styles.slots}>
          {guesses.map((each, i) => (
            <PredictSlot
              // The slots stand in their order and nowhere else.
              key={i}
              number={i + 1}
              guess={each}
              outcome={round?.outcomes[i] ?? null}
              open={round === null}
              onGuess={(said) => guess(i, said)}
            />
          ))}
        </ol>
        <Act bench={bench} prediction={prediction} />
        <output
          className={styles.score}
          data-testid="predict-score"
          data-right={done ? scoreOf(round).right : ""}
        >
          {done && round.outcomes.length > 0 ? scoreWords(round) : null}
        </output>
        {past.length ? <Past rounds={past} /> : null}
      </div>
    </section>
  );
}

/** What can be done now, and why not more. */
function Act({ bench, prediction }: { bench: Bench; prediction: Prediction }) {
  const { guesses, round, running, run, again } = prediction;
  if (!bench.signedIn) {
    return (
      <div className={styles.act}>
        <Button kind="primary" onClick={() => void bench.send("login")} data-testid="predict-login">
          Log in as Alice first
        </Button>
        <p>Without an envelope there is nobody to know: all six would be turned away.</p>
      </div>
    );
  }
  if (round !== null) {
    return (
      <div className={styles.act}>
        <Button onClick={again} aria-disabled={running} data-testid="predict-again">
          Predict again
        </Button>
        <p>
          {running ? "Sending, one after another." : "Choose another way above, and see whether it helps."}
        </p>
      </div>
    );
  }
  const open = guesses.filter((guess) => guess === null).length;
  return (
    <div className={styles.act}>
      <Button
        kind="primary"
        aria-disabled={open > 0}
        data-testid="predict-run"
        onClick={() => (open > 0 ? undefined : void run())}
      >
        Send the six
      </Button>
      <p>
        {open > 0
          ? `Say first what you expect of each: ${open} ${open === 1 ? "is" : "are"} open.`
          : "Six real requests, one after another."}
      </p>
    </div>
  );
}

/** Earlier rounds in one line each, to be held against this one. */
function Past({ rounds }: { rounds: readonly Round[] }) {
  return (
    <ul className={styles.past} aria-label="Earlier rounds">
      {rounds.map((round, i) => (
        <li key={rounds.length - i} data-testid="predict-past">
          <span>{strategyName(round.strategy)}</span>
          {round.outcomes.map(({ id, service, status, letIn }) => (
            <code translate="no" key={id} data-good={letIn}>
              {service ?? "–"} {status}
            </code>
          ))}
          <span>
            {scoreOf(round).right} of {scoreOf(round).judged} foreseen
          </span>
        </li>
      ))}
    </ul>
  );
}
