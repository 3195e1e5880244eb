import { WAYS } from "../../auth/ways.ts";
import { ALL_CELLS, type Cell } from "./address.ts";
import { outcomeOf, type Shown } from "./bench.ts";
import { type CellState, faceOf, type Guess, isMissed, type Tally } from "./board.ts";
import { EVENTS } from "./events.ts";
import type { Outcome } from "./outcome.ts";
import { OUTCOMES } from "./outcomes.ts";

/** What each guess means. */
export const GUESS_WORDS: Readonly<Record<Guess, string>> = {
  200: "let in",
  401: "not recognised",
  403: "known, not allowed",
  503: "nobody can say",
};

/** An answer as it is told. */
export interface Verdict {
  status: number;
  letIn: boolean;
  /** The server looked for a record, and there was none. */
  noRecord: boolean;
  word: string;
  /** Why, if this is what the server is known to answer; `null` where it answered something else. */
  known: Outcome | null;
}

/** Says what a cell's experiment showed. The explanation stands only beside the answer that it explains. */
export function verdictOf({ event, way }: Cell, shown: Shown): Verdict {
  const { status, code } = outcomeOf(shown);
  const outcome = OUTCOMES[event][way];
  const known = outcome.status === status && outcome.code === code ? outcome : null;
  const letIn = status < 400;
  const noRecord = code === "session-unknown";
  return { status, letIn, noRecord, word: known?.word ?? code ?? (letIn ? "let in" : "turned away"), known };
}

/** How far the matrix is filled, and how the guesses fared. */
export function tallyWords({ shown, judged, missed }: Tally): string {
  const filled = `${shown} of ${ALL_CELLS.length} shown.`;
  if (judged === 0) return filled;
  if (judged === 1) return `${filled} Your guess was ${missed === 0 ? "right" : "not what it answered"}.`;
  return `${filled} ${missed} of your ${judged} guesses were not what it answered.`;
}

/** A cell by its row and its column. */
const nameOf = ({ event, way }: Cell): string => `${EVENTS[event].title}, ${WAYS[way].label}`;

const guessWords = (guess: Guess): string => `you guessed ${guess}, ${GUESS_WORDS[guess]}`;

/** A cell in one sentence, for those who do not see the table. */
export function sentenceOf(cell: Cell, state: CellState): string {
  const { guess, shown, failed } = state;
  const name = nameOf(cell);
  const face = faceOf(state);
  if (face === "running") return `${name}: sent waiting.`;
  if (face === "failed") return `${name}: failed try again. ${failed}`;
  if (!shown)
    return guess === null
      ? `${name}: not asked yet.`
      : `${name}: ${guess} your guess, ${GUESS_WORDS[guess]}.`;
  const { status, word } = verdictOf(cell, shown);
  if (guess === null) return `${name}: ${status} ${word}.`;
  return `${name}: ${status} ${word}; ${isMissed(state) ? guessWords(guess) : "as you guessed"}.`;
}
