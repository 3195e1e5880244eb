"use client";

import { roundWords } from "./round-words";
import type { Bench } from "./use-comparison";

/** Tells each round in a sentence to those who do not see the page. */
export function RoundAnnouncer({ bench: { rounds, denylist, comparison } }: { bench: Bench }) {
  const { round, shown } = rounds;
  const complete = round !== null && comparison.models.every((model) => shown.has(model));
  return (
    <p className="sr-only" role="log" aria-live="polite" data-testid="announcer">
      {complete ? roundWords(shown, denylist.on) : null}
    </p>
  );
}
