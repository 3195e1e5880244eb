import { setTimeout as pause } from "node:timers/promises";
import { type Outcome, Visitor } from "./visitor.ts";

/** How many exchanges a lab is given at most: its journal keeps them all, so that each can be looked for. */
const MOST = 200;

/** Milliseconds between a visitor's requests. */
const PAUSE = 5;

/** Visitors who send requests until they are stopped. */
export interface Crowd {
  readonly visitors: readonly Visitor[];
  /** How often each outcome came. */
  readonly outcomes: ReadonlyMap<Outcome, number>;
  /** Waits for the requests under way, and sends no more. */
  stop(): Promise<void>;
}

/** Lets so many visitors come to an origin, each with a lab, and begin to send. */
export async function gather(origin: string, size: number, luck: () => number): Promise<Crowd> {
  const visitors = await Promise.all(Array.from({ length: size }, () => Visitor.arrive(origin, luck)));
  const outcomes = new Map<Outcome, number>();
  const leaving = new AbortController();
  const keepSending = async (visitor: Visitor): Promise<void> => {
    while (!leaving.signal.aborted) {
      if (visitor.ledger.exchanges < MOST) {
        const outcome = await visitor.send();
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      await pause(PAUSE, undefined, { signal: leaving.signal }).catch(() => undefined);
    }
  };
  const sending = visitors.map(keepSending);
  return {
    visitors,
    outcomes,
    async stop() {
      leaving.abort();
      await Promise.all(sending);
    },
  };
}

/** The outcomes that are not among those that were to be expected, with how often they came. */
export const unexpected = (outcomes: Crowd["outcomes"], expected: readonly Outcome[]): string[] =>
  [...outcomes]
    .filter(([outcome]) => !expected.includes(outcome))
    .map(([outcome, count]) => `${count} times ${outcome}`);

/** What is wrong with what the labs of a crowd have kept, and with the sessions that it was given. */
export async function lossesOf({ visitors }: Crowd): Promise<string[]> {
  const problems: string[] = [];
  for (const visitor of visitors) {
    const told = (problem: string) => problems.push(`lab ${visitor.lab}: ${problem}`);
    for (const problem of visitor.ledger.problemsWith(await visitor.kept())) told(problem);
    for (const session of visitor.ledger.sessions.slice(-5)) {
      const outcome = await visitor.look(session);
      if (outcome !== "200") told(`a session that was acknowledged is answered with ${outcome}`);
    }
    // What is asked now gets the next number, so that nothing that was given before is given again.
    for (const problem of visitor.ledger.problemsWith(await visitor.kept())) told(problem);
  }
  return problems;
}
