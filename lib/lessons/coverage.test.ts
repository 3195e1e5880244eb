import { expect, test } from "vitest";
import { CHAPTERS } from "./chapters/index.ts";
import { EXPERIMENTS, type ExperimentId, MISCONCEPTIONS } from "./coverage.ts";
import { SLUGS } from "./slugs.ts";
import { WORDS } from "./words/index.ts";

const steps = SLUGS.flatMap((slug) => CHAPTERS[slug].steps.map((step) => ({ slug, step })));

test("every chapter is there, in the order of the ideas", () => {
  expect(Object.keys(CHAPTERS)).toEqual([...SLUGS]);
  for (const slug of SLUGS) expect(CHAPTERS[slug].slug).toBe(slug);
});

test.each(Object.keys(EXPERIMENTS) as ExperimentId[])("%s is a step of its chapter", (id) => {
  const shown = steps.filter(({ step }) => step.shows?.includes(id));
  expect(shown.map(({ slug }) => slug)).toContain(EXPERIMENTS[id]);
});

test.each(MISCONCEPTIONS)("misconception %i is overturned by a step that does something", (number) => {
  const overturning = steps.filter(({ step }) => step.overturns?.includes(number));
  expect(overturning.length).toBeGreaterThan(0);
  for (const { step } of overturning) expect(["predict", "do", "watch"]).toContain(step.kind);
  expect(WORDS.en.misconceptions[number]).toBeDefined();
});

test("what was learned comes back: each chapter but the first asks for an earlier one", () => {
  for (const [i, slug] of SLUGS.entries()) {
    const asked = CHAPTERS[slug].steps.filter((step) => step.kind === "recall");
    if (i === 0) expect(asked).toEqual([]);
    else expect(asked.length, slug).toBeGreaterThan(0);
  }
});
