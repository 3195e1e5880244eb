import { times } from "../../core/figures.ts";
/** How two durations compare. Up to a quarter apart they are called the same: machines are not steadier than that. */
export type Verdict = "faster" | "same" | "slower" | "unknown";

const SAME = 1.25;

/** Whether the first takes less or more time than the second. */
export function verdictOf(mine: number, theirs: number): Verdict {
  if (!(mine >= 0) || !(theirs >= 0)) return "unknown";
  if (mine === theirs) return "same";
  if (mine === 0) return "faster";
  if (theirs === 0) return "slower";
  if (mine / theirs >= SAME) return "slower";
  return theirs / mine >= SAME ? "faster" : "same";
}

/** Says it: `23 times slower`, `about the same`, `3.2 times faster`, `not measured`. */
export function comparedWords(mine: number, theirs: number): string {
  const verdict = verdictOf(mine, theirs);
  if (verdict === "unknown") return "not measured";
  if (verdict === "same") return "about the same";
  // There is no telling how many times nothing goes into something.
  if (mine === 0 || theirs === 0) return verdict;
  return verdict === "slower" ? `${times(mine / theirs)} slower` : `${times(theirs / mine)} faster`;
}
