"use client";

import { EXPERIMENT_IDS } from "@/lib/services/hybrid/experiments";
import { ExperimentCard } from "./experiment-card";
import styles from "./experiments.module.css";
import { useExperiments } from "./use-experiments";
import type { Bench } from "./use-hybrid";

/** Five things to try on the passports inside: first a guess, then the real answer. */
export function Experiments({ bench }: { bench: Bench }) {
  const trials = useExperiments(bench.work);
  return (
    <section className={styles.experiments} aria-labelledby="experiments-title">
      <header>
        <h2 id="experiments-title">Is any valid passport good everywhere?</h2>
        <p>Guess first. Then it is done for real, and drawn above.</p>
      </header>
      <ul>
        {EXPERIMENT_IDS.map((id) => (
          <ExperimentCard
            key={id}
            id={id}
            trial={trials.of(id)}
            running={bench.work.running}
            labId={bench.own.id}
            onGuess={(guess) => trials.guess(id, guess)}
            onRun={() => void trials.run(id)}
          />
        ))}
      </ul>
    </section>
  );
}
