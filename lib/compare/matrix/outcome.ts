import { REFUSALS } from "../../auth/refusals.ts";
import type { WayId } from "../../auth/ways.ts";
import type { RefusalCode } from "../../trace/vocabulary.ts";

/** What the server is known to answer in a cell, and why. The real handlers are held against each. */
export interface Outcome {
  status: number;
  code: RefusalCode | null;
  /** Two or three words for the cell. */
  word: string;
  /** Two or three sentences. */
  why: string;
}

/** The outcomes of one event, for each way of being remembered. */
export type Row = Readonly<Record<WayId, Outcome>>;

/** The server let it in. */
export const letIn = (word: string, why: string): Outcome => ({ status: 200, code: null, word, why });

/** The server turned it away, with the status that belongs to the code. */
export const turnedAway = (code: RefusalCode, word: string, why: string): Outcome => ({
  status: REFUSALS[code].status,
  code,
  word,
  why,
});
