"use client";

import { useState } from "react";
import {
  EXPERIMENTS,
  type ExperimentId,
  type Guess,
  type Outcome,
  outcomeOf,
} from "@/lib/services/hybrid/experiments";
import type { Work } from "./use-driver";

/** How far the learner is with one experiment. */
export interface Trial {
  guess: Guess | null;
  /** `null` until it was carried out; what came of the last time it was. */
  outcome: Outcome | null;
}

/** All experiments of the page. */
export interface Trials {
  of: (id: ExperimentId) => Trial;
  guess: (id: ExperimentId, guess: Guess) => void;
  run: (id: ExperimentId) => Promise<void>;
}

type Known = Readonly<Partial<Record<ExperimentId, Trial>>>;

const FRESH: Trial = { guess: null, outcome: null };

/** Keeps guesses and what came of them. */
export function useExperiments(work: Work): Trials {
  const [known, setKnown] = useState<Known>({});
  const change = (id: ExperimentId, part: Partial<Trial>): void =>
    setKnown((before) => ({ ...before, [id]: { ...(before[id] ?? FRESH), ...part } }));
  return {
    of: (id) => known[id] ?? FRESH,
    guess: (id, guess) => change(id, { guess }),
    async run(id) {
      await work.start(id, async (driver) => {
        const exchange = await EXPERIMENTS[id].run(driver);
        change(id, { outcome: outcomeOf(exchange) });
      });
    },
  };
}
