import { beforeEach, describe, expect, test } from "vitest";
import { CHAPTERS } from "../../lessons/chapters/index.ts";
import { cameTrue, judge } from "../../lessons/judge.ts";
import type { DoStep, LessonStep, PredictStep, WatchStep } from "../../lessons/shape.ts";
import { WORDS } from "../../lessons/words/index.ts";
import { openTestApp } from "../testing/harness.ts";
import { Replayer } from "./replayer.ts";

beforeEach(() => {
  openTestApp();
});

type Active = WatchStep | PredictStep | DoStep;
const isActive = (step: LessonStep): step is Active => "setup" in step;

/** A learner where the step begins. */
async function at(step: Active): Promise<Replayer> {
  const learner = await Replayer.begin();
  await learner.do(step.setup);
  learner.mark();
  return learner;
}

/** What brings the step to its end. */
const solutionOf = (step: Active) => (step.kind === "do" ? step.solution : step.act);

/** Whether a step has been brought to its end. */
const isDone = (step: Active, learner: Replayer): boolean =>
  step.kind === "do" ? judge(step, learner.world()).met : step.happened(learner.world());

describe.each(Object.values(CHAPTERS))("$slug", ({ steps, slug }) => {
  const active = steps.filter(isActive);

  test.each(active)("$id: where it begins it is not done, and its own way does it", async (step) => {
    const learner = await at(step);
    expect(isDone(step, learner)).toBe(false);
    expect(step.needs?.(learner.world()) ?? true, "what it needs, after its set-up").toBe(true);
    await learner.do(solutionOf(step));
    expect(isDone(step, learner)).toBe(true);
  });

  test.each(active.filter((step) => step.kind === "predict"))(
    "$id: one option comes true, and it is the one",
    async (step) => {
      const learner = await at(step);
      expect(cameTrue(step, learner.world())).toBeNull();
      const world = await learner.do(step.act);
      const holding = step.options.filter(({ holds }) => holds(world)).map(({ id }) => id);
      expect(holding).toHaveLength(1);
      if (step.answer !== "measured") expect(holding).toEqual([step.answer]);
      expect(cameTrue(step, world)).toBe(holding[0]);
    },
  );

  test.each(
    active.flatMap((step) =>
      step.kind === "do" ? step.wrong.map((way) => ({ step, way, name: `${step.id}: ${way.id}` })) : [],
    ),
  )("$name: a wrong way is not taken for the task, and is told what it misses", async ({ step, way }) => {
    const learner = await at(step);
    const judgement = judge(step, await learner.do(way.ops));
    expect(judgement).toMatchObject({ met: false, missing: way.misses, wrong: way.id });
    const words = WORDS.en.chapters[slug].steps[step.id];
    expect(words?.kind === "do" && words.wrong[way.id]).toBeTruthy();
  });

  test.each(steps.filter((step) => step.kind === "explain"))(
    "$id: opened by its address, one press gives it something to explain",
    async (step) => {
      const learner = await Replayer.begin();
      expect(step.about(learner.world())).toBeNull();
      const world = await learner.do(step.from);
      const about = step.about(world);
      expect(about).not.toBeNull();
      const facts = about ? Object.values(step.facts(about, world)) : [];
      for (const fact of facts) expect(fact).toMatch(/\S/);
    },
  );

  test("the whole chapter in its order leads from step to step", async () => {
    const learner = await Replayer.begin();
    for (const step of steps) {
      const world = learner.mark();
      if (isActive(step)) {
        if (!(step.needs?.(world) ?? true))
          throw new Error(`${step.id} does not begin where the last step ended`);
        await learner.do(solutionOf(step));
        expect(isDone(step, learner), step.id).toBe(true);
      } else if (step.kind === "explain") {
        const about = step.about(learner.world());
        if (!about) throw new Error(`${step.id} has no exchange to explain`);
        const facts = step.facts(about, learner.world());
        const words = WORDS.en.chapters[slug].steps[step.id];
        const slots =
          words?.kind === "explain" ? [...words.text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name) : [];
        for (const slot of slots) expect(facts[String(slot)], `{${slot}} of ${step.id}`).toMatch(/\S/);
      }
    }
  });
});
