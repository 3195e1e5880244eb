import type { Slug } from "./slugs.ts";

/** A question with one right answer. Its words stand under its id, those of the options under theirs. */
export interface Question {
  /** The chapter whose idea it asks for. */
  chapter: Slug;
  options: readonly string[];
  right: string;
}

const ask = (chapter: Slug, right: string, ...others: readonly string[]): Question => ({
  chapter,
  // Where the right one stands must give nothing away: by the alphabet of the ids, which say nothing.
  options: [right, ...others].toSorted(),
  right,
});

/**
 * The questions of recall: at least two for each chapter but the last. The one named `<slug>-know` opens the next chapter to whoever
 * knows this one.
 */
export const QUESTIONS = {
  "http-forgets-know": ask("http-forgets", "stranger", "same-computer", "same-connection"),
} as const satisfies Readonly<Record<string, Question>>;

export type QuestionId = keyof typeof QUESTIONS;
