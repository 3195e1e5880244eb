import { CHAPTERS } from "./chapters/index.ts";
import type { MisconceptionNumber } from "./coverage.ts";
import { SLUGS, type Slug } from "./slugs.ts";
import { spokenText } from "./texts.ts";
import type { Words } from "./words.ts";

/** What a map has to know of a step. */
export interface OutlinedStep {
  id: string;
  /** Whether it asks something that can be answered right. */
  asks: boolean;
  overturns?: readonly MisconceptionNumber[];
}

/** What a map has to know of a chapter: plain data, small enough to be sent for all of them. */
export interface ChapterOutline {
  slug: Slug;
  title: string;
  lead: string;
  /** How long it takes about. */
  minutes: number;
  steps: readonly OutlinedStep[];
}

/** All chapters in their order, with the words of a language. */
export const chapterOutlines = ({ chapters }: Words): ChapterOutline[] =>
  SLUGS.map((slug) => {
    const { title, lead, minutes } = chapters[slug];
    return {
      slug,
      title,
      lead: spokenText(lead),
      minutes,
      steps: CHAPTERS[slug].steps.map(({ id, kind, overturns }) => ({
        id,
        asks: kind === "predict" || kind === "explain" || kind === "recall",
        ...(overturns === undefined ? {} : { overturns }),
      })),
    };
  });
