import { beforeEach, expect, test } from "vitest";
import { refusalProblem } from "../auth/refusals.ts";
import { AUTH_MODELS } from "../auth/registry.ts";
import { beatsOf } from "../stage/beats.ts";
import { narrate } from "../stage/narrate.ts";
import { sceneAt } from "../stage/scene.ts";
import type { Exchange } from "../trace/exchange.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

/** Every cursor of every exchange is drawn, forwards and backwards, and ends where the exchange did. */
function expectPictures(exchanges: readonly Exchange[]): void {
  for (const exchange of exchanges) {
    const { length } = exchange.steps;
    expect(beatsOf(exchange)).toHaveLength(length);
    const forwards = Array.from({ length: length + 1 }, (_, cursor) => sceneAt(exchange, cursor));
    const backwards = Array.from({ length: length + 1 }, (_, back) => sceneAt(exchange, length - back));
    expect(backwards.toReversed()).toEqual(forwards);
    expect(narrate(exchange)).toContain(String(exchange.response.status));
  }
}

test("what was truly recorded can be drawn at every step, in every model and over both carriers", async () => {
  for (const { name: model } of AUTH_MODELS) {
    const tokens: string[] = [];
    for (const carrier of ["cookie", "header"] as const) {
      await lab.owner.send(model, "hello");
      const { body } = await lab.owner.send(model, "login", { user: "bob", carrier });
      if (typeof body.token === "string") tokens.push(body.token);
      const sending = carrier === "header" && tokens[0] ? { token: tokens[0] } : {};
      for (const action of ["me", "hello", "admin", "logout"]) await lab.owner.send(model, action, sending);
      await lab.owner.send(model, "preferences", { ...sending, body: { theme: "dark" } });
    }
  }
  const { exchanges } = await lab.snapshot();
  expect(exchanges).toHaveLength(AUTH_MODELS.length * 14);
  expectPictures(exchanges);
});

/** Models that refuse what has expired. */
const REFUSING = ["session", "sealed", "jwt"] as const;

test("a refusal is drawn where it happened, with its code and its problem", async () => {
  for (const model of REFUSING) await lab.owner.send(model, "login", { user: "alice" });
  await lab.control("advance-clock", { seconds: 3600 });
  for (const model of REFUSING) await lab.owner.send(model, "me");
  const refused = (await lab.snapshot()).exchanges.slice(-REFUSING.length);
  expectPictures(refused);
  for (const exchange of refused) {
    const { code } = exchange.decision;
    if (!code) throw new Error("Nothing was refused.");
    expect(JSON.parse(exchange.response.body)).toEqual(refusalProblem(code));
    expect(JSON.stringify(sceneAt(exchange, exchange.steps.length))).toContain(code);
  }
});
