import type { QuizTime } from "./progress.ts";
import { numberOf, type Slug } from "./slugs.ts";

/** A question of the tests before and after. */
export interface QuizQuestion {
  /** The chapter whose idea it asks for. */
  idea: Slug;
  when: QuizTime;
  /** In the order in which they stand. */
  options: readonly string[];
  right: string;
}

type Options = readonly [string, string, string, string];

/** Where the right answers stand, counted from 0, by the number of the chapter: every place is taken, none often. */
const PLACES = {
  before: [2, 0, 3, 1, 2, 0, 1, 3, 1, 2],
  after: [1, 3, 0, 2, 3, 1, 2, 0, 3, 1],
} as const satisfies Record<QuizTime, readonly number[]>;

/** The two questions of an idea. Of each list of options the first is the right one. */
const pair = <S extends Slug>(idea: S, before: Options, after: Options) => {
  const question = (when: QuizTime, [right, ...others]: Options): QuizQuestion => ({
    idea,
    when,
    options: others.toSpliced(PLACES[when][numberOf(idea) - 1] ?? 0, 0, right),
    right,
  });
  return {
    [`${idea}-before`]: question("before", before),
    [`${idea}-after`]: question("after", after),
  } as Record<`${S}-${QuizTime}`, QuizQuestion>;
};

/** The tests before chapter 1 and after the last: the same ten ideas, asked in two dresses of equal difficulty. */
export const QUIZ = {
  ...pair(
    "http-forgets",
    ["nothing-ties", "browser", "here-before", "person"],
    ["stands-alone", "address", "connection", "order"],
  ),
  ...pair(
    "cookie-identifies",
    ["changed", "both", "dropped", "original"],
    ["three-hundred", "nothing", "three", "warning"],
  ),
  ...pair(
    "filing-cabinet",
    ["stays", "joined", "removed", "rewritten"],
    ["out", "blocked", "in", "restored"],
  ),
  ...pair("two-halves", ["two", "moving", "none", "one"], ["in", "later-out", "out", "reduced"]),
  ...pair(
    "round-trip",
    ["server", "browser", "cookie", "page"],
    ["looked-up", "browser-says", "connection", "password"],
  ),
  ...pair(
    "cookies-are-transport",
    ["either", "id", "neither", "token"],
    ["record", "cookie", "key", "nothing"],
  ),
  ...pair("passport", ["read", "all", "change", "none"], ["refused", "accepted", "old-role", "unreadable"]),
  ...pair(
    "trade-offs",
    ["until-six", "at-log-out", "at-noon", "soon"],
    ["session", "both", "neither", "token"],
  ),
  ...pair(
    "many-servers",
    ["some", "all-by-cookie", "all-by-news", "none"],
    ["store", "evenly", "longer", "memory"],
  ),
  ...pair("hybrid", ["a-minute", "at-once", "new-sign-in", "restart"], ["forty", "asks", "for-good", "now"]),
} as const;

export type QuizId = keyof typeof QUIZ;

/** The questions of one of the two tests, in the order of the chapters. */
export const quizOf = (when: QuizTime): readonly QuizId[] =>
  (Object.keys(QUIZ) as QuizId[]).filter((id) => QUIZ[id].when === when);
