import { expect, test } from "vitest";
import { SLUGS } from "./slugs.ts";
import { spokenText } from "./texts.ts";
import { WORDS } from "./words/index.ts";

/** The highest school grade (US) that a chapter's prose may ask for: that of fourteen-year-olds. */
const GRADE = 9;

function proseIn(value: unknown): string[] {
  if (typeof value === "string") return /[.?!]$/.test(value) ? [spokenText(value, NAMES)] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(proseIn) : [];
}

/** A fact is read as one short word. */
const NAMES = new Proxy<Record<string, string>>({}, { get: () => "that" });

/** Syllables of an English word, as groups of vowels; a silent e at the end is none. */
const syllables = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/e$/, "")
        .match(/[aeiouy]+/g) ?? []
    ).length,
  );

/** Flesch-Kincaid grade level (Kincaid et al., 1975). */
function gradeOf(text: string): number {
  const sentences = text.split(/[.?!:;]+\s/).filter((part) => /\w/.test(part)).length;
  const words = text.match(/[A-Za-z][A-Za-z'-]*/g) ?? [];
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (sounds / words.length) - 15.59;
}

test("the measure tells plain prose from officialese", () => {
  expect(gradeOf("The cat sat on the mat. It was warm. She let it stay.")).toBeLessThan(3);
  expect(
    gradeOf(
      "Notwithstanding the aforementioned considerations, authentication infrastructure necessitates comprehensive organisational deliberation.",
    ),
  ).toBeGreaterThan(20);
});

test.each(SLUGS)("%s can be read at fourteen", (slug) => {
  expect(gradeOf(proseIn(WORDS.en.chapters[slug]).join(" "))).toBeLessThan(GRADE);
});
