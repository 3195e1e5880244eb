import { isCount, member, readJson } from "../../core/json.ts";
import { EXPERIMENT_IDS, type ExperimentId, type Guess, type Outcome } from "./experiments.ts";

/** How far the learner is with one experiment. */
export interface Trial {
  guess: Guess | null;
  /** What came of it the last time that it was carried out; `null` until it was. */
  outcome: Outcome | null;
}

/** All experiments of a lab, as far as anything is known of them. */
export interface Trials {
  /** The lab in which they were carried out; `null` for none. */
  labId: string | null;
  known: Readonly<Partial<Record<ExperimentId, Trial>>>;
}

export const NO_TRIALS: Trials = { labId: null, known: {} };

const FRESH: Trial = { guess: null, outcome: null };

/** How far one experiment is. */
export const trialOf = ({ known }: Trials, id: ExperimentId): Trial => known[id] ?? FRESH;

/** Takes in a guess. */
export const guessed = (trials: Trials, id: ExperimentId, guess: Guess): Trials => ({
  ...trials,
  known: { ...trials.known, [id]: { ...trialOf(trials, id), guess } },
});

/** Takes in what came of an experiment in a lab. Outcomes of another lab, whose exchanges are elsewhere, are dropped. */
export function tried(trials: Trials, id: ExperimentId, outcome: Outcome, labId: string): Trials {
  const known = trials.labId === labId ? trials.known : guessesOf(trials);
  return { labId, known: { ...known, [id]: { guess: trialOf(trials, id).guess, outcome } } };
}

const guessesOf = ({ known }: Trials): Trials["known"] =>
  Object.fromEntries(
    EXPERIMENT_IDS.flatMap((id) => {
      const trial = known[id];
      return trial ? [[id, { ...trial, outcome: null }]] : [];
    }),
  );

/** Writes trials down for the rest of the visit. There is no credential in them. */
export const writeTrials = (trials: Trials): string => JSON.stringify(trials);

/** Reads trials back; what makes no sense in it is passed over, whoever wrote it. */
export function readTrials(text: string | null): Trials {
  const kept = readJson(text ?? "");
  const labId = member(kept, "labId");
  const trials = member(kept, "known");
  const known: Partial<Record<ExperimentId, Trial>> = {};
  for (const id of EXPERIMENT_IDS) {
    const trial = member(trials, id);
    const guess = (["in", "out"] as const).find((each) => each === member(trial, "guess")) ?? null;
    const outcome = typeof labId === "string" ? outcomeIn(member(trial, "outcome")) : null;
    if (guess !== null || outcome) known[id] = { guess, outcome };
  }
  return { labId: typeof labId === "string" ? labId : null, known };
}

function outcomeIn(value: unknown): Outcome | null {
  const [exchange, status, code, invoicesOf] = ["exchange", "status", "code", "invoicesOf"].map((name) =>
    member(value, name),
  );
  if (!isCount(exchange) || !isCount(status)) return null;
  return {
    exchange,
    status,
    code: typeof code === "string" ? code : null,
    invoicesOf: isCount(invoicesOf) ? invoicesOf : null,
  };
}
