import { beforeEach, describe, expect, test } from "vitest";
import { chapter as cookieIdentifies } from "../../lessons/chapters/cookie-identifies.ts";
import { chapter as filingCabinet } from "../../lessons/chapters/filing-cabinet.ts";
import { chapter as httpForgets } from "../../lessons/chapters/http-forgets.ts";
import { chapter as twoHalves } from "../../lessons/chapters/two-halves.ts";
import { cookieOf } from "../../lessons/held.ts";
import { cameTrue, judge } from "../../lessons/judge.ts";
import type { Chapter, LessonStep, Op } from "../../lessons/shape.ts";
import { openTestApp } from "../testing/harness.ts";
import { Replayer } from "./replayer.ts";

let learner: Replayer;
beforeEach(async () => {
  openTestApp();
  learner = await Replayer.begin();
});

/** The same requests, sent by a terminal. */
const byCurl = (ops: readonly Op[]): Op[] => ops.map((op) => (op.do === "send" ? { ...op, as: "curl" } : op));

function stepOf<K extends LessonStep["kind"]>(chapter: Chapter, id: string, kind: K) {
  const step = chapter.steps.find((each) => each.id === id);
  if (step?.kind !== kind) throw new Error(`${chapter.slug} has no ${kind} called ${id}.`);
  return step as Extract<LessonStep, { kind: K }>;
}

test("the first chapter is completed by a terminal alone", async () => {
  for (const step of httpForgets.steps) {
    learner.mark();
    if (step.kind === "watch" || step.kind === "predict") {
      const world = await learner.do(byCurl(step.act));
      expect(step.happened(world), step.id).toBe(true);
    } else if (step.kind === "do") {
      const world = await learner.do(byCurl(step.solution));
      expect(judge(step, world).met, step.id).toBe(true);
    } else if (step.kind === "explain") expect(step.about(learner.world())).not.toBeNull();
  }
  expect(learner.world().past.every(({ client }) => client.kind === "curl")).toBe(true);
});

describe("the commands of a task", () => {
  test.each([
    [cookieIdentifies, "pencil"],
    [filingCabinet, "theme"],
  ] as const)("do it alone, in a lab where nothing happened ($0.slug)", async (chapter, id) => {
    const step = stepOf(chapter, id, "do");
    expect(judge(step, await learner.do(step.curl)).met).toBe(true);
  });

  test("are the second browser, beside the page that is signed in", async () => {
    const step = stepOf(twoHalves, "two-browsers", "do");
    await learner.do(step.setup);
    learner.mark();
    expect(judge(step, await learner.do(step.curl))).toMatchObject({ met: false, missing: "opened" });
    expect(judge(step, await learner.do(step.solution.slice(-1))).met).toBe(true);
  });
});

test("a greeting without the envelope makes another prediction come true", async () => {
  const step = stepOf(cookieIdentifies, "comes-back", "predict");
  await learner.do(step.setup);
  learner.mark();
  expect(cameTrue(step, await learner.do(byCurl(step.act)))).toBe("new");
});

test("a question with the label as it was handed out is not taken for the changed one", async () => {
  const step = stepOf(cookieIdentifies, "label-edited", "predict");
  const world = await learner.do(step.act.filter((op) => op.do === "send"));
  expect(step.happened(world)).toBe(false);
});

test("a client goes on holding the envelope that came before one too large", async () => {
  const step = stepOf(cookieIdentifies, "too-large", "predict");
  const before = await learner.do(step.setup);
  const after = await learner.do(step.act);
  expect(after.exchanges.at(-2)?.response.status).toBe(200);
  expect(cookieOf(after, "plain", after.me)).toBe(cookieOf(before, "plain", before.me));
  expect(learner.jar.get("lab_plain")).toBe(cookieOf(before, "plain", before.me));
});

test("what was asked before the restart does not count as asked after it", async () => {
  const step = stepOf(filingCabinet, "restart", "predict");
  const [first, second, restart, ...asked] = step.act;
  const world = await learner.do([first, second, ...asked, restart].filter((op) => op !== undefined));
  expect(step.happened(world)).toBe(false);
  expect(cameTrue(step, await learner.do(asked))).toBe("slip");
});
