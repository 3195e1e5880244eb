import { beforeEach, describe, expect, test } from "vitest";
import { chapter as transport } from "../../lessons/chapters/cookies-are-transport.ts";
import { chapter as passport } from "../../lessons/chapters/passport.ts";
import { chapter as roundTrip } from "../../lessons/chapters/round-trip.ts";
import { chapter as tradeOffs } from "../../lessons/chapters/trade-offs.ts";
import { cameTrue, judge } from "../../lessons/judge.ts";
import { control, login, send } from "../../lessons/ops.ts";
import { COMPARED, outcomeOf } from "../../lessons/outcomes.ts";
import type { Chapter, LessonStep, Op } from "../../lessons/shape.ts";
import { openTestApp } from "../testing/harness.ts";
import { Replayer } from "./replayer.ts";

let learner: Replayer;
beforeEach(async () => {
  openTestApp();
  learner = await Replayer.begin();
});

function stepOf<K extends LessonStep["kind"]>(chapter: Chapter, id: string, kind: K) {
  const step = chapter.steps.find((each) => each.id === id);
  if (step?.kind !== kind) throw new Error(`${chapter.slug} has no ${kind} called ${id}.`);
  return step as Extract<LessonStep, { kind: K }>;
}

/** The option of a prediction that comes true where something else is done. */
async function outcome(chapter: Chapter, id: string, ops: readonly Op[]): Promise<string | null> {
  return cameTrue(stepOf(chapter, id, "predict"), await learner.do(ops));
}

describe("a hostile script", () => {
  const script: Op = { do: "script", model: "session" };
  const without = (httpOnly: boolean) => control("settings", { cookie: { httpOnly } });

  test.each<[string, readonly Op[]]>([
    ["reads-all", [without(false), login("session"), login("jwt", { carrier: "header" }), script]],
    ["nothing", [script]],
    ["token-only", [login("jwt", { carrier: "header" }), script]],
  ])("has %s where that is how it is", async (option, ops) => {
    expect(await outcome(transport, "hostile-script", ops)).toBe(option);
  });
});

describe("a form of another site", () => {
  const form = send("jwt", "logout", { as: "elsewhere" });

  test.each(["lax", "strict"] as const)("comes without a cookie that is %s", async (sameSite) => {
    const settings = control("settings", { cookie: { sameSite }, crossSite: "serve" });
    expect(await outcome(transport, "form-elsewhere", [settings, login("jwt"), form])).toBe("nothing");
  });

  test("never brings what a program has in hand", async () => {
    const settings = control("settings", { cookie: { sameSite: "none" }, crossSite: "serve" });
    const ops = [settings, login("jwt", { carrier: "header" }), form];
    expect(await outcome(transport, "form-elsewhere", ops)).toBe("nothing");
  });

  test("is turned away at the door of a lab that does not serve others", async () => {
    await expect(learner.do([login("jwt"), form])).rejects.toThrow("403");
  });
});

test("without any key, the salary of a session cannot be read in its cookie, and that of a token can", async () => {
  const { act } = stepOf(passport, "salary", "predict");
  const { past } = await learner.do(act);
  const given = past.flatMap(({ response }) => response.headers.filter(([name]) => name === "Set-Cookie"));
  const readable = given.map(([, value]) =>
    value
      .split(/[=;.*]/)
      .map((part) => Buffer.from(part, "base64url").toString())
      .join(),
  );
  const where = (name: string) =>
    given.flatMap(([, value], i) => (value.startsWith(name) ? readable[i] : []));
  expect(where("lab_jwt=").some((text) => text?.includes('"salary":5200'))).toBe(true);
  expect(where("lab_session=").some((text) => text?.includes("salary"))).toBe(false);
});

describe("the commands of a task", () => {
  test.each([
    [roundTrip, "whole-trip"],
    [transport, "two-by-two"],
    [passport, "outgrown"],
  ] as const)("do it alone, in a lab where nothing happened ($0.slug)", async (chapter, id) => {
    const step = stepOf(chapter, id, "do");
    expect(judge(step, await learner.do(step.curl)).met).toBe(true);
  });

  test("carry Bob's own forgery from a terminal", async () => {
    const step = stepOf(passport, "flip-role", "do");
    const decodeOnly = control("settings", { verifier: "decode-only" });
    await learner.do([login("jwt", { user: "bob" }), decodeOnly]);
    expect(judge(step, await learner.do(step.curl))).toMatchObject({ missing: "noticed", wrong: "not-back" });
    const strict = control("settings", { verifier: "strict" });
    expect(judge(step, await learner.do([strict, ...step.curl])).met).toBe(true);
  });

  test("fill one cell of the matrix, by a copy that stayed in the terminal", async () => {
    const step = stepOf(tradeOffs, "matrix", "do");
    const world = await learner.do(step.curl);
    expect(COMPARED.map((way) => outcomeOf(world, "log-out", way)?.response.status)).toEqual([
      undefined,
      200,
    ]);
  });
});

test("a sign-in that is newer than what happened fills no cell", async () => {
  const restart = control("restart-service", { service: "A" });
  const world = await learner.do([restart, login("session"), send("session", "me")]);
  expect(outcomeOf(world, "restart", "session")).toBeNull();
});
