import { lesson } from "./ui-lesson.ts";
import { map, progress } from "./ui-map.ts";
import { quizUi as quiz, review } from "./ui-quiz.ts";

/** What the pages of the tutorial say around the lessons, by surface. */
export const ui = { lesson, map, progress, quiz, review };

/** The labels of one language. */
export type UiWords = typeof ui;
