import type { GlossaryEntry } from "../glossary.ts";
import type { MisconceptionNumber } from "./coverage.ts";
import type { Outline } from "./outline.ts";
import type { QuestionId } from "./questions/index.ts";
import type { Question } from "./questions/question.ts";
import type { Slug } from "./slugs.ts";
import type { UiWords } from "./words/en/ui.ts";
import type { ChapterWords, QuestionWords } from "./words.ts";

/** A question with its words, and the chapter that it is from. */
export interface AskedQuestion extends QuestionWords, Pick<Question, "chapter" | "right"> {
  id: QuestionId;
  /** The ids of its options, in order. */
  order: readonly string[];
  number: number;
  chapterTitle: string;
}

/** What the server hands to the page of a chapter: plain data in one language. */
export interface LessonData {
  slug: Slug;
  number: number;
  count: number;
  outline: Outline;
  words: ChapterWords;
  ui: UiWords["lesson"];
  /** The next chapter; `null` after the last. */
  next: { slug: Slug; number: number; title: string } | null;
  /** The questions of this chapter and of those before. */
  questions: Readonly<Partial<Record<QuestionId, AskedQuestion>>>;
  /** Those that this chapter overturns. */
  misconceptions: readonly { number: MisconceptionNumber; says: string; overturned: string }[];
  /** The words of the glossary that the chapter's texts use. */
  glossary: Readonly<Record<string, GlossaryEntry>>;
  /** Where the page was asked for, like `http://localhost:3000`. */
  origin: string;
}
