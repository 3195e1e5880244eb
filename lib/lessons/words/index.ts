import type { Slug } from "../slugs.ts";
import type { ChapterWords, Words } from "../words.ts";
import { words as httpForgets } from "./en/http-forgets.ts";
import { misconceptions } from "./en/misconceptions.ts";
import { questions as httpForgetsQuestions } from "./en/questions/http-forgets.ts";

const chapters: Partial<Record<Slug, ChapterWords>> = { "http-forgets": httpForgets };

/** The words of the lessons by language. */
export const WORDS = {
  en: {
    chapters: chapters as Words["chapters"],
    questions: { ...httpForgetsQuestions } satisfies Words["questions"],
    misconceptions,
  },
} as const;
