import type { Exchange } from "../../trace/exchange.ts";
import { SERVICES, type ServiceName } from "../../trace/vocabulary.ts";
import { factsOf, isGood } from "./facts.ts";
import type { Strategy } from "./strategy.ts";

/** How many requests are predicted at once. */
export const ROUND = 6;

/** What the learner says beforehand: let in, or turned away. */
export type Guess = "in" | "away";

/** What came of one of them. */
export interface Outcome {
  id: number;
  service: ServiceName | null;
  status: number;
  letIn: boolean;
}

/** A round of requests, each with its guess, under the strategy that was in force. */
export interface Round {
  strategy: Strategy;
  guesses: readonly (Guess | null)[];
  outcomes: readonly Outcome[];
}

/** What an exchange came to. */
export const outcomeOf = (exchange: Exchange): Outcome => ({
  id: exchange.id,
  service: factsOf(exchange).served,
  status: exchange.response.status,
  letIn: isGood(exchange),
});

/** Whether an outcome is not what was guessed; without a guess there is nothing to miss. */
export const isMissed = (guess: Guess | null | undefined, { letIn }: Outcome): boolean =>
  Boolean(guess) && (guess === "in") !== letIn;

/** How a round went. */
export interface Score {
  right: number;
  /** Requests that had a guess. */
  judged: number;
  letIn: number;
  sent: number;
}

/** Counts a round, as far as it has been answered. */
export function scoreOf({ guesses, outcomes }: Pick<Round, "guesses" | "outcomes">): Score {
  const judged = outcomes.filter((_, i) => guesses[i]).length;
  const missed = outcomes.filter((outcome, i) => isMissed(guesses[i], outcome)).length;
  return {
    right: judged - missed,
    judged,
    letIn: outcomes.filter(({ letIn }) => letIn).length,
    sent: outcomes.length,
  };
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** Who let the requests in, in words. */
function pattern(outcomes: readonly Outcome[]): string {
  const asked = SERVICES.filter((name) => outcomes.some(({ service }) => service === name));
  const knew = asked.filter((name) => outcomes.some(({ service, letIn }) => service === name && letIn));
  if (asked.length === 0) return "No service answered.";
  if (knew.length === 0) return `${listed(asked)} ${asked.length === 1 ? "does" : "do"} not know you.`;
  if (knew.length === asked.length)
    return asked.length === 1
      ? `All went to ${asked[0]}, and it knows you.`
      : `${listed(asked)} ${asked.length === 2 ? "both" : "all"} know you.`;
  return `Only ${listed(knew)} ${knew.length === 1 ? "knows" : "know"} you.`;
}

/** What a round came to, in two sentences. */
export function scoreWords(round: Pick<Round, "guesses" | "outcomes">): string {
  const { right, judged, letIn, sent } = scoreOf(round);
  const counted =
    letIn === sent
      ? "All were let in."
      : letIn === 0
        ? "None was let in."
        : `${letIn} of ${sent} were let in.`;
  const guessed = judged > 0 ? `You foresaw ${right} of ${judged}. ` : "";
  return `${guessed}${counted} ${pattern(round.outcomes)}`;
}
