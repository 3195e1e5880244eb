import { beforeEach, expect, test } from "vitest";
import { refusalProblem } from "../auth/refusals.ts";
import { AUTH_MODELS } from "../auth/registry.ts";
import { tamper } from "../lab/client/tamper.ts";
import { verdictWords } from "../lab/client/words.ts";
import { beatsOf } from "../stage/beats.ts";
import { narrate } from "../stage/narrate.ts";
import { sceneAt } from "../stage/scene.ts";
import { slipLines } from "../stage/slip.ts";
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

/** What is drawn at the end of the newest exchange. */
async function lastScene() {
  const exchange = await lab.newest();
  expectPictures([exchange]);
  return sceneAt(exchange, exchange.steps.length);
}

test("a slip is drawn with what the server wrote on it, and an edited one is believed as it is", async () => {
  const written = await lab.owner.send("plain", "login", { user: "alice", carrier: "header" });
  const slip = String(written.body.token);
  expect((await lastScene()).carried).toMatchObject({
    form: "slip",
    isNew: true,
    stamp: null,
    lines: slipLines(slip),
  });
  await lab.owner.send("plain", "me", { token: slip.replace("id=42", "id=43") });
  expect((await lastScene()).carried).toMatchObject({
    lines: expect.arrayContaining([{ key: "id", value: "43" }]),
    state: { userId: 43 },
    stamp: { text: "BELIEVED", tone: "ink" },
  });
  await lab.owner.send("plain", "me", { token: "id=nobody" });
  expect((await lastScene()).carried).toMatchObject({
    lines: [{ key: "id", value: "nobody" }],
    stamp: { text: "REFUSED", tone: "deny" },
  });
});

test("a box is drawn open with what lay in it, shut when it was changed, and refused when it would be too large", async () => {
  const sealed = await lab.owner.send("sealed", "login", { user: "alice", carrier: "header" });
  const box = String(sealed.body.token);
  await lab.owner.send("sealed", "me", { token: box });
  expect((await lastScene()).carried).toMatchObject({
    lines: expect.arrayContaining([{ key: "userId", value: "42" }]),
    stamp: { text: "OPENED" },
  });
  const changed = tamper(box)?.value ?? "";
  await lab.owner.send("sealed", "me", { token: changed });
  expect((await lastScene()).carried).toMatchObject({ lines: null, stamp: { text: "REFUSED" } });

  await lab.owner.send("sealed", "login", { user: "alice" });
  const wishes = Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`wish${i}`, "x".repeat(180)]));
  const { status } = await lab.owner.send("sealed", "preferences", { body: wishes });
  expect(status).toBe(422);
  const scene = await lastScene();
  expect(scene.carried).toMatchObject({ stamp: { text: "TOO LARGE" } });
  expect(verdictWords(await lab.newest())).toBe("too large");
});

test("the list of revoked tokens is drawn where it was asked, and a store that is down out of reach", async () => {
  await lab.control("settings", { denylist: true, sessionPlace: "shared" });
  await lab.owner.send("session", "login", { user: "alice" });
  const { body } = await lab.owner.send("jwt", "login", { user: "alice", carrier: "header" });
  const token = String(body.token);
  await lab.owner.send("jwt", "me", { token });
  expect(await lastScene()).toMatchObject({
    denylist: { listed: false },
    passport: { stamp: { text: "VALID" } },
  });
  await lab.owner.send("jwt", "logout", { token });
  expect((await lastScene()).denylist).toMatchObject({ listed: true, isNew: true });
  await lab.owner.send("jwt", "me", { token });
  expect((await lastScene()).passport).toMatchObject({ verified: false, stamp: { text: "REVOKED" } });

  await lab.control("stop-store");
  await lab.owner.send("jwt", "me", { token });
  expect(await lastScene()).toMatchObject({ denylist: { listed: null }, cabinet: { used: false } });
  await lab.owner.send("session", "me");
  expect(await lastScene()).toMatchObject({ cabinet: { state: "unreachable" }, thread: null });
});
