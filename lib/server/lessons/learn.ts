import type { MapData, QuizData, ReviewData } from "../../lessons/learn-data.ts";
import type { QuizTime } from "../../lessons/progress.ts";
import { chapterOutlines } from "../../lessons/progress-outline.ts";
import { quizOf } from "../../lessons/quiz.ts";
import { SLUGS } from "../../lessons/slugs.ts";
import { spokenText } from "../../lessons/texts.ts";
import { quiz } from "../../lessons/words/en/quiz.ts";
import { ui } from "../../lessons/words/en/ui.ts";
import { WORDS } from "../../lessons/words/index.ts";
import { questionsUpTo } from "./lesson-of.ts";

/** What the map is given. */
export function mapData(): MapData {
  const questions = Object.entries(questionsUpTo(SLUGS.length)).map(
    ([id, { number, question }]) => [id, { number, question: spokenText(question) }] as const,
  );
  return {
    chapters: chapterOutlines(WORDS.en),
    misconceptions: WORDS.en.misconceptions,
    questions: Object.fromEntries(questions),
    ui: { map: ui.map, progress: ui.progress },
  };
}

/** What one of the two tests is given. */
export const quizData = (when: QuizTime): QuizData => ({
  when,
  questions: Object.fromEntries(quizOf(when).map((id) => [id, quiz[id]])),
  titles: Object.fromEntries(chapterOutlines(WORDS.en).map(({ slug, title }) => [slug, title])),
  ui: { quiz: ui.quiz, progress: ui.progress },
});

/** What the page of the questions that come back is given. */
export const reviewData = (): ReviewData => ({
  questions: questionsUpTo(SLUGS.length),
  ui: { review: ui.review, progress: ui.progress },
});
