"use client";

import { EXPERIMENT_IDS, EXPERIMENTS, type ExperimentId, outcomeOf } from "@/lib/services/hybrid/experiments";
import { guessed, trialOf, tried } from "@/lib/services/hybrid/trials";
import { ExperimentCard } from "./experiment-card";
import styles from "./experiments.module.css";
import { changeTrials, useTrials } from "./trials-store";
import type { Bench } from "./use-hybrid";

/** Five things to try on the passports inside: first a guess, then the real answer. */
export function Experiments({ bench: { own, work } }: { bench: Bench }) {
  const trials = useTrials();
  const run = (id: ExperimentId): void =>
    void work.start(id, async (driver) => {
      const outcome = outcomeOf(await EXPERIMENTS[id].run(driver));
      changeTrials((now) => tried(now, id, outcome, driver.labId));
    });
  return (
    <section className={styles.experiments} aria-labelledby="experiments-title">
      <header>
        <h2 id="experiments-title">Is any valid passport good everywhere?</h2>
        <p>Guess first. Then it is done for real, and drawn above.</p>
      </header>
      <ul>
        {EXPERIMENT_IDS.map((id) => {
          const trial = trialOf(trials, id);
          return (
            <ExperimentCard
              key={id}
              id={id}
              // What happened in a lab that is gone cannot be looked up any more.
              trial={own.id === null || own.id === trials.labId ? trial : { ...trial, outcome: null }}
              running={work.running}
              labId={trials.labId}
              onGuess={(guess) => changeTrials((now) => guessed(now, id, guess))}
              onRun={() => run(id)}
            />
          );
        })}
      </ul>
    </section>
  );
}
