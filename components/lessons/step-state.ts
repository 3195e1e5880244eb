import { isCount, member, readJson, textIn } from "@/lib/core/json";
import type { Mark } from "@/lib/lessons/world";

/** What the learner did in a step, besides what the lab recorded. */
export interface StepState {
  /** Since when what happens in the lab counts for this step; `null` until that is known. */
  mark: Mark | null;
  /** The option, reason or answer that was chosen. */
  option: string | null;
  confidence: 1 | 2 | 3 | null;
  /** The prediction stands. */
  locked: boolean;
  /** What was filled in, by the kind of the step that stands there. */
  blanks: Readonly<Record<string, string>>;
  /** The blanks were checked as they stand. */
  checked: boolean;
  /** A question from before that was asked besides, and the answer. */
  also: { question: string; option: string | null } | null;
}

export const FRESH: StepState = {
  mark: null,
  option: null,
  confidence: null,
  locked: false,
  blanks: {},
  checked: false,
  also: null,
};

const isNumber = (value: unknown): value is number => value === 0 || isCount(value);

function markIn(value: unknown): Mark | null {
  const [exchange, entry] = [member(value, "exchange"), member(value, "entry")];
  return isNumber(exchange) && isNumber(entry) ? { exchange, entry } : null;
}

const blanksIn = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof value === "object" && value !== null ? value : {}).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    ),
  );

function confidenceIn(value: unknown): StepState["confidence"] {
  return value === 1 || value === 2 || value === 3 ? value : null;
}

/** Reads what was stored, which anybody may have written; what makes no sense is as if it were not there. */
export function readState(text: string): StepState {
  const stored = readJson(text);
  const also = member(stored, "also");
  const question = textIn(also, "question");
  return {
    mark: markIn(member(stored, "mark")),
    option: textIn(stored, "option"),
    confidence: confidenceIn(member(stored, "confidence")),
    locked: member(stored, "locked") === true,
    blanks: blanksIn(member(stored, "blanks")),
    checked: member(stored, "checked") === true,
    also: question === null ? null : { question, option: textIn(also, "option") },
  };
}
