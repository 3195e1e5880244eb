import fc from "fast-check";
import { expect, test } from "vitest";
import { EXPERIMENT_IDS } from "./experiments.ts";
import { guessed, NO_TRIALS, readTrials, trialOf, tried, writeTrials } from "./trials.ts";

const outcome = { exchange: 7, status: 401, code: "audience-wrong", invoicesOf: null };

test("what is written down is read back", () => {
  const trials = tried(guessed(NO_TRIALS, "audience", "in"), "audience", outcome, "a");
  expect(readTrials(writeTrials(trials))).toEqual(trials);
  expect(trialOf(trials, "audience")).toEqual({ guess: "in", outcome });
  expect(trialOf(trials, "drop")).toEqual({ guess: null, outcome: null });
});

test("in another lab the guesses stay, and what came of them is forgotten", () => {
  const before = tried(guessed(NO_TRIALS, "audience", "in"), "audience", outcome, "a");
  const after = tried(guessed(before, "drop", "out"), "drop", outcome, "b");
  expect(trialOf(after, "audience")).toEqual({ guess: "in", outcome: null });
  expect(trialOf(after, "drop")).toEqual({ guess: "out", outcome });
});

test("whatever stands in the storage is read without harm", () => {
  const kept = fc.record({
    labId: fc.jsonValue(),
    known: fc.dictionary(fc.constantFrom(...EXPERIMENT_IDS), fc.jsonValue()),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        kept.map((value) => JSON.stringify(value)),
      ),
      (text) => {
        const trials = readTrials(text);
        for (const id of EXPERIMENT_IDS) {
          const { outcome: found } = trialOf(trials, id);
          if (found) expect(found.status).toBeGreaterThan(0);
        }
      },
    ),
  );
  expect(readTrials(null)).toEqual(NO_TRIALS);
});
