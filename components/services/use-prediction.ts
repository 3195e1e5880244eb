"use client";

import { useRef, useState } from "react";
import { useArrivals } from "@/components/live/use-arrivals";
import { type Guess, type Outcome, outcomeOf, ROUND, type Round } from "@/lib/services/client/predict";
import type { Bench } from "./use-services";

/** Six requests: what the learner says beforehand, and what comes of them. */
export interface Prediction {
  guesses: readonly (Guess | null)[];
  guess: (slot: number, guess: Guess) => void;
  /** The round that stands in the slots; `null` while it is being guessed. */
  round: Round | null;
  /** Those before it, newest first. */
  past: readonly Round[];
  running: boolean;
  run: () => Promise<void>;
  again: () => void;
}

const NOTHING: readonly (Guess | null)[] = Array.from({ length: ROUND }, () => null);
/** How many rounds are kept for comparison. */
const KEPT = 5;

/** Takes the guesses, then sends six real requests, one after another. */
export function usePrediction({ send, strategy, lab, own }: Bench): Prediction {
  const find = useArrivals(lab.exchanges);
  const [guesses, setGuesses] = useState(NOTHING);
  const [round, setRound] = useState<Round | null>(null);
  const [past, setPast] = useState<readonly Round[]>([]);
  const [running, setRunning] = useState(false);
  const underWay = useRef(false);

  const outcome = async (): Promise<Outcome | null> => {
    const sent = await send("me");
    const id = await own.ready();
    if (sent?.exchange === undefined || sent.exchange === null || id === null) return null;
    const exchange = await find(id, sent.exchange);
    return exchange && outcomeOf(exchange);
  };

  const run = async (): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setRunning(true);
    let current: Round = { strategy, guesses, outcomes: [] };
    setRound(current);
    try {
      for (let n = 0; n < ROUND; n += 1) {
        const next = await outcome();
        if (next === null) break;
        current = { ...current, outcomes: [...current.outcomes, next] };
        setRound(current);
      }
    } finally {
      underWay.current = false;
      setRunning(false);
    }
  };

  const again = (): void => {
    if (round?.outcomes.length) setPast((before) => [round, ...before].slice(0, KEPT));
    setRound(null);
    setGuesses(NOTHING);
  };

  return {
    guesses,
    guess: (slot, guess) => setGuesses((before) => before.map((was, i) => (i === slot ? guess : was))),
    round,
    past,
    running,
    run,
    again,
  };
}
