import { describe, expect, test } from "vitest";
import { GLOSSARY } from "../glossary.ts";
import { CHAPTERS } from "./chapters/index.ts";
import { QUESTIONS } from "./questions/index.ts";
import type { LessonStep } from "./shape.ts";
import { countWords, piecesOf } from "./texts.ts";
import { WORDS } from "./words/index.ts";
import type { StepWords } from "./words.ts";

const sorted = (keys: Iterable<string>): string[] => [...keys].toSorted();

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The ids that a step has words for, beyond its own. */
function idsOf(step: LessonStep): Record<string, string[]> {
  if (step.kind === "predict") return { options: step.options.map(({ id }) => id) };
  if (step.kind === "do")
    return { goal: step.goal.map(({ id }) => id), wrong: step.wrong.map(({ id }) => id) };
  return step.kind === "explain" ? { because: [...step.because], replies: [...step.because] } : {};
}

describe.each(Object.values(CHAPTERS))("$slug", (chapter) => {
  const words = WORDS.en.chapters[chapter.slug];

  test("every step has its words, and no words are left over", () => {
    expect(sorted(Object.keys(words.steps))).toEqual(sorted(chapter.steps.map(({ id }) => id)));
    for (const step of chapter.steps) {
      const said = words.steps[step.id] as StepWords;
      expect(said.kind, step.id).toBe(step.kind);
      expect(said.more !== undefined, step.id).toBe(step.more !== undefined);
      for (const [name, ids] of Object.entries(idsOf(step)))
        expect(sorted(Object.keys(Reflect.get(said, name))), `${step.id}: ${name}`).toEqual(sorted(ids));
    }
    expect(sorted(Object.keys(words.tools))).toEqual(sorted(chapter.tools.map(({ id }) => id)));
  });

  test("it has four to eight steps, each with an id of its own", () => {
    expect(chapter.steps.length).toBeGreaterThanOrEqual(4);
    expect(chapter.steps.length).toBeLessThanOrEqual(8);
    expect(new Set(chapter.steps.map(({ id }) => id)).size).toBe(chapter.steps.length);
    for (const { id } of chapter.steps) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("what is read has at most 80 words, and no text runs on", () => {
    for (const [id, said] of Object.entries(words.steps)) {
      if (said.kind === "read") expect(countWords(said.text), id).toBeLessThanOrEqual(80);
      for (const text of textsIn(said)) expect(countWords(text), `${id}: ${text}`).toBeLessThanOrEqual(80);
    }
  });

  test("guidance fades: narrated, then with blanks, then free", () => {
    const runs = chapter.steps.flatMap(({ run }) => run ?? []);
    expect(runs.filter((run, i) => run !== runs[i - 1])).toEqual(["narrated", "blanks", "free"]);
    for (const step of chapter.steps) {
      if (step.kind === "watch") expect(step.blanks !== undefined, step.id).toBe(step.run === "blanks");
      if (step.kind === "do") expect(step.wrong.length, step.id).toBeGreaterThanOrEqual(2);
      if (step.kind === "predict") expect(step.options.length, step.id).toBeGreaterThanOrEqual(2);
      if (step.kind === "explain") expect(step.because).toContain(step.right);
    }
  });

  test("every marked word is in the glossary", () => {
    for (const text of textsIn(words))
      for (const piece of piecesOf(text))
        if (piece.kind === "term") expect(Object.keys(GLOSSARY), text).toContain(piece.word);
  });
});

test("every question has its words, and a right answer among its options", () => {
  expect(sorted(Object.keys(WORDS.en.questions))).toEqual(sorted(Object.keys(QUESTIONS)));
  for (const [id, { options, right }] of Object.entries(QUESTIONS)) {
    expect(options).toContain(right);
    expect(options.length, id).toBeGreaterThanOrEqual(3);
    const { options: said, replies } = Reflect.get(WORDS.en.questions, id);
    expect(sorted(Object.keys(said))).toEqual(sorted(options));
    expect(sorted(Object.keys(replies))).toEqual(sorted(options));
  }
});

/** How long a step of a kind takes besides what is read in it, in seconds; and how many words are read in a minute. */
const SECONDS: Readonly<Record<LessonStep["kind"], number>> = {
  read: 5,
  watch: 30,
  predict: 30,
  do: 60,
  explain: 15,
  recall: 15,
};
const WORDS_A_MINUTE = 200;

/** What is read on the way through a step: not what is said to wrong ways and other answers. */
function readIn(said: StepWords): string[] {
  const { title, breaks = "" } = said;
  if (said.kind === "read" || said.kind === "recall") return [title, breaks, said.text];
  if (said.kind === "watch") return [title, breaks, said.before, said.after];
  if (said.kind === "explain")
    return [
      title,
      breaks,
      said.text,
      said.question,
      ...Object.values(said.because),
      ...textsIn(said.replies).slice(0, 1),
    ];
  const why = textsIn(said.why).slice(0, 1);
  if (said.kind === "predict") return [title, breaks, said.question, ...Object.values(said.options), ...why];
  return [title, breaks, said.task, ...Object.values(said.goal).map(({ wants }) => wants), ...why];
}

test("the minutes are those that reading and doing take: an hour to an hour and a half in all", () => {
  let sum = 0;
  for (const { slug, steps } of Object.values(CHAPTERS)) {
    const { minutes, steps: said } = WORDS.en.chapters[slug];
    const words = countWords(Object.values(said).flatMap(readIn).join(" "));
    const doing = steps.reduce((seconds, { kind }) => seconds + SECONDS[kind], 0) / 60;
    expect(Math.abs(words / WORDS_A_MINUTE + doing - minutes), slug).toBeLessThanOrEqual(1);
    sum += minutes;
  }
  expect(sum).toBeGreaterThanOrEqual(60);
  expect(sum).toBeLessThanOrEqual(90);
});
