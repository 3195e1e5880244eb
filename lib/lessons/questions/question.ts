import type { Slug } from "../slugs.ts";

/** A question with one right answer. Its words stand under its id, those of the options under theirs. */
export interface Question {
  /** The chapter whose idea it asks for. */
  chapter: Slug;
  options: readonly string[];
  right: string;
}

/** A question of a chapter; the place of the right answer gives nothing away: options stand in the order of their ids. */
export const ask = (chapter: Slug, right: string, ...others: readonly string[]): Question => ({
  chapter,
  options: [right, ...others].toSorted(),
  right,
});
