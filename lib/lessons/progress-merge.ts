import { isAnswered, type Progress, type StepDone, type Try } from "./progress.ts";

/** A text by which equal values are equal and others stand in an order, whatever the order of their keys. */
const orderOf = (value: object): string =>
  JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The earlier of two moments' values; at the same moment whichever comes first by its text, so that the order does not matter. */
const earlier = <T extends { at: number }>(a: T, b: T): T => {
  if (a.at !== b.at) return a.at < b.at ? a : b;
  return orderOf(a) <= orderOf(b) ? a : b;
};

function firstAnswer(a: StepDone, b: StepDone): StepDone {
  if (isAnswered(a) !== isAnswered(b)) return isAnswered(a) ? a : b;
  return earlier(a, b);
}

/** All tries of both, each once, oldest first. */
function allTries(a: readonly Try[], b: readonly Try[]): readonly Try[] {
  const all = new Map([...a, ...b].map((each) => [orderOf(each), each]));
  return [...all].toSorted(([m, x], [n, y]) => x.at - y.at || (m < n ? -1 : 1)).map(([, each]) => each);
}

/** Both records in one; where both have a name, `pick` decides. */
function union<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  pick: (a: T, b: T) => T,
): Record<string, T> {
  const all = new Map(Object.entries(a));
  for (const [name, value] of Object.entries(b)) {
    const there = all.get(name);
    all.set(name, there === undefined ? value : pick(there, value));
  }
  return Object.fromEntries(all);
}

function later(a: Progress["place"], b: Progress["place"]): Progress["place"] {
  if (a === null || b === null) return a ?? b;
  return earlier(a, b) === a ? b : a;
}

/**
 * What two tabs, or a tab and its storage, know together: nothing is lost, and it does not matter which comes first or how
 * often. Where one was begun anew later than the other, it alone counts.
 */
export function mergeProgress(a: Progress, b: Progress): Progress {
  if (a.begun !== b.begun) return a.begun > b.begun ? a : b;
  return {
    begun: a.begun,
    steps: union<StepDone>(a.steps, b.steps, firstAnswer),
    recalls: union(a.recalls, b.recalls, allTries),
    known: union<number>(a.known, b.known, Math.min),
    place: later(a.place, b.place),
    quiz: {
      before: union(a.quiz.before, b.quiz.before, earlier),
      after: union(a.quiz.after, b.quiz.after, earlier),
    },
  };
}

/** What a learner knows, and what a file adds to it, whenever either was begun. */
export const withImported = (mine: Progress, file: Progress): Progress =>
  mergeProgress(mine, { ...file, begun: mine.begun });
