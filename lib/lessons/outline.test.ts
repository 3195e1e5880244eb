import { describe, expect, test } from "vitest";
import { CHAPTERS } from "./chapters/index.ts";
import { outlineOf } from "./outline.ts";

describe.each(Object.values(CHAPTERS))("$slug", (chapter) => {
  const outline = outlineOf(chapter);

  test("its outline is plain data: it comes through a page as it is", () => {
    expect(JSON.parse(JSON.stringify(outline))).toEqual(outline);
  });

  test("step by step it has what can be drawn, and no answer of a prediction or a task", () => {
    expect(outline.steps.map(({ id, kind }) => ({ id, kind }))).toEqual(
      chapter.steps.map(({ id, kind }) => ({ id, kind })),
    );
    for (const [i, step] of chapter.steps.entries()) {
      const { choices, right, question, blanks, stage, offers } = outline.steps[i] ?? {};
      if (step.kind === "predict") expect(choices).toEqual(step.options.map(({ id }) => id));
      if (step.kind === "do") expect(choices).toEqual(step.goal.map(({ id }) => id));
      if (step.kind === "explain") expect(choices).toContain(right);
      else expect(right).toBeNull();
      expect(question).toBe(step.kind === "recall" ? step.question : null);
      expect(blanks).toEqual((step.kind === "watch" && step.blanks) || []);
      expect(stage).toBe(("stage" in step && step.stage) || chapter.stage);
      expect(offers).toEqual(("offers" in step && step.offers) || null);
    }
  });
});
