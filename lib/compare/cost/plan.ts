/** Requests of each row that go before, so that code is compiled and caches are filled. They are not counted. */
export const WARM_UP = 10;

/** Requests of each row between two looks into the record, of which a lab shows the last hundred. */
const ROUND = 90;

/** Splits so many requests into rounds of about the same size. */
export function roundsOf(times: number): number[] {
  const rounds = Math.ceil(times / ROUND);
  return Array.from({ length: rounds }, (_, at) => Math.floor((times * (at + 1)) / rounds))
    .map((end, at, ends) => end - (ends[at - 1] ?? 0))
    .filter((round) => round > 0);
}

/** The rows in the order of one turn: each turn another row goes first, so that none always follows the same one. */
export const turnOf = <T>(rows: readonly T[], turn: number): T[] =>
  rows.map((_, at) => rows[(at + turn) % rows.length] as T);
