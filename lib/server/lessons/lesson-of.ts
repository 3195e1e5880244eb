import { GLOSSARY } from "../../glossary.ts";
import { CHAPTERS } from "../../lessons/chapters/index.ts";
import type { LessonData } from "../../lessons/data.ts";
import { outlineOf } from "../../lessons/outline.ts";
import { QUESTIONS, type QuestionId } from "../../lessons/questions/index.ts";
import type { Question } from "../../lessons/questions/question.ts";
import type { Chapter } from "../../lessons/shape.ts";
import { isSlug, nextOf, numberOf, SLUGS, type Slug } from "../../lessons/slugs.ts";
import { piecesOf } from "../../lessons/texts.ts";
import { ui } from "../../lessons/words/en/ui.ts";
import { WORDS } from "../../lessons/words/index.ts";
import type { QuestionWords } from "../../lessons/words.ts";

const titleOf = (slug: Slug): string => WORDS.en.chapters[slug]?.title ?? slug;

/** The questions of the first so many chapters, with their words. */
export function questionsUpTo(number: number): LessonData["questions"] {
  const asked = (Object.keys(QUESTIONS) as QuestionId[]).flatMap((id) => {
    const { chapter, options, right }: Question = QUESTIONS[id];
    if (numberOf(chapter) > number) return [];
    const words: QuestionWords = WORDS.en.questions[id];
    const from = { chapter, number: numberOf(chapter), chapterTitle: titleOf(chapter) };
    return [[id, { ...words, ...from, id, order: options, right }] as const];
  });
  return Object.fromEntries(asked);
}

function overturnedBy({ steps }: Chapter): LessonData["misconceptions"] {
  const numbers = new Set(steps.flatMap(({ overturns = [] }) => overturns));
  return [...numbers]
    .toSorted((a, b) => a - b)
    .flatMap((number) => {
      const words = WORDS.en.misconceptions[number];
      return words ? [{ number, ...words }] : [];
    });
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The words of the glossary that texts mark. */
function glossaryOf(...texts: readonly unknown[]): LessonData["glossary"] {
  const marked = texts
    .flatMap(textsIn)
    .flatMap((text) => piecesOf(text))
    .flatMap((piece) => (piece.kind === "term" ? [piece.word] : []));
  return Object.fromEntries(Object.entries(GLOSSARY).filter(([word]) => marked.includes(word)));
}

/** A chapter by its address, with what its page is given; `null` where there is none. */
export function lessonOf(slug: string, origin: string): { chapter: Chapter; data: LessonData } | null {
  if (!isSlug(slug)) return null;
  const chapter = CHAPTERS[slug];
  const words = WORDS.en.chapters[slug];
  if (!chapter || !words) return null;
  const number = numberOf(slug);
  const after = nextOf(slug);
  const questions = questionsUpTo(number);
  const misconceptions = overturnedBy(chapter);
  return {
    chapter,
    data: {
      slug,
      number,
      count: SLUGS.length,
      outline: outlineOf(chapter),
      words,
      ui: ui.lesson,
      next: after && { slug: after, number: number + 1, title: titleOf(after) },
      questions,
      misconceptions,
      glossary: glossaryOf(words, questions, misconceptions),
      origin,
    },
  };
}
