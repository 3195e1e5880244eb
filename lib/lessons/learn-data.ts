import type { AskedQuestion } from "./data.ts";
import type { QuizTime } from "./progress.ts";
import type { ChapterOutline } from "./progress-outline.ts";
import type { QuizId } from "./quiz.ts";
import type { Slug } from "./slugs.ts";
import type { UiWords } from "./words/en/ui.ts";
import type { QuizWords, Words } from "./words.ts";

/** What the server hands to the map: plain data in one language. */
export interface MapData {
  chapters: readonly ChapterOutline[];
  misconceptions: Words["misconceptions"];
  /** The questions of recall by their ids, and the numbers of their chapters. */
  questions: Readonly<Record<string, { number: number; question: string }>>;
  ui: Pick<UiWords, "map" | "progress">;
}

/** What the server hands to the tests before and after. */
export interface QuizData {
  when: QuizTime;
  questions: Readonly<Partial<Record<QuizId, QuizWords>>>;
  /** The titles of the chapters. */
  titles: Readonly<Partial<Record<Slug, string>>>;
  ui: Pick<UiWords, "quiz" | "progress">;
}

/** What the server hands to the page of the questions that come back. */
export interface ReviewData {
  questions: Readonly<Partial<Record<string, AskedQuestion>>>;
  ui: Pick<UiWords, "review" | "progress">;
}
