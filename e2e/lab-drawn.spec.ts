import type { Exchange } from "../lib/trace/exchange.ts";
import { MODELS } from "../lib/trace/vocabulary.ts";
import { expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";
import { recordedIn, stageTellsTheTruth } from "./stage-truth.ts";

/** Holds the stage against the newest exchange as it was recorded. */
async function expectDrawn(lab: LabPage): Promise<Exchange> {
  const snapshot = await recordedIn(lab.page, lab.id);
  const exchange = snapshot.exchanges.at(-1);
  if (!exchange) throw new Error("Nothing was recorded.");
  await stageTellsTheTruth(lab.page, exchange, snapshot);
  return exchange;
}

test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const model of MODELS) {
  test(`what the stage shows of ${model} is what was recorded`, { tag: "@looks" }, async ({ page }) => {
    const lab = await LabPage.create(page, `&model=${model}`);
    for (const carrier of model === "none" ? (["cookie"] as const) : (["cookie", "header"] as const)) {
      await lab.byId(`carrier-${carrier}`).click();
      await lab.send("hello", 200);
      await expectDrawn(lab);
      await lab.send("login-bob", 200);
      await expectDrawn(lab);
      await lab.send("me", model === "none" ? 401 : 200);
      await expectDrawn(lab);
      await lab.send("admin", model === "none" ? 401 : 403);
      expect(["page", "browser"]).toContain((await expectDrawn(lab)).client.kind);
    }
  });
}

test("every tool of the lab cuts the thread where the server would refuse", { tag: "@looks" }, async ({
  page,
}) => {
  const lab = await LabPage.create(page);
  const thread = lab.stage.getByTestId("thread");
  const tied = () => expect(thread).toHaveAttribute("data-from", "credential");
  const signIn = async () => {
    await lab.send("login-alice", 200);
    await expectDrawn(lab);
    await tied();
  };

  // Edited: the record is there, and the label in the browser does not name it.
  await signIn();
  await lab.tool("tamper");
  await expect(thread).toHaveAttribute("data-from", "server");
  await lab.send("me", 401);
  await expectDrawn(lab);
  await expect(thread).toHaveCount(0);

  // Stolen: the thread starts at the thief's copy, which was let in.
  await signIn();
  const before = await lab.count();
  await lab.tool("steal");
  await lab.settled(before + 1, 200);
  expect((await expectDrawn(lab)).client.kind).toBe("thief");
  await tied();

  // Revoked: no record, no thread, before and after the next request.
  await signIn();
  await lab.tool("revoke");
  await expect(thread).toHaveCount(0);
  await lab.send("me", 401);
  await expectDrawn(lab);

  // New keys without the old ones: the seal would not open.
  await signIn();
  await lab.tool("rotate-keys");
  await lab.byId("rotate-drop").click();
  await lab.noted(/thrown away/);
  await expect(thread).toHaveAttribute("data-from", "server");
  await lab.send("me", 401);
  await expectDrawn(lab);

  // New keys beside the old ones: known again once a request has proved it.
  await signIn();
  await lab.tool("rotate-keys");
  await lab.byId("rotate-overlap").click();
  await lab.noted(/still verify/);
  await lab.send("me", 200);
  await expectDrawn(lab);
  await tied();

  // Run out, by the lab's clock.
  await lab.tool("advance-clock");
  await lab.tool("advance-clock");
  await expect(thread).toHaveAttribute("data-from", "server");
  await lab.send("me", 401);
  await expectDrawn(lab);
  await expect(thread).toHaveCount(0);

  // The memory of the service is emptied.
  await signIn();
  await lab.tool("restart");
  await expect(thread).toHaveCount(0);
  await lab.send("me", 401);
  await expectDrawn(lab);

  // What was sent in a cookie is drawn so, whatever the page has in its hand since, and in any model.
  await signIn();
  await lab.byId("carrier-header").click();
  await expectDrawn(lab);
  await lab.send("login-bob", 200);
  await expectDrawn(lab);
  await lab.choose("jwt");
  await expectDrawn(lab);
  await lab.send("login-carol", 200);
  await expectDrawn(lab);
  await lab.tool("tamper");
  await lab.send("me", 401);
  await expectDrawn(lab);

  // A reload changes neither the switches nor the picture.
  await page.reload();
  await LabPage.on(page);
  await expect(lab.byId("model-jwt")).toBeChecked();
  await expect(lab.byId("carrier-header")).toBeChecked();
  await expectDrawn(lab);
});

test("other clients, settings and a spectator's window are drawn as recorded", { tag: "@looks" }, async ({
  page,
  playwright,
  visitor,
}) => {
  const lab = await LabPage.create(page);
  const control = async (name: string, data: object) => {
    expect((await page.request.post(`${lab.api}/controls/${name}`, { data })).status()).toBe(200);
  };
  await lab.send("login-alice", 200);

  // A terminal beside the page: its own jar, its own drawer; the page's envelope is not on its label's thread.
  const curl = await playwright.request.newContext({ userAgent: "curl/8.14.1" });
  const count = await lab.count();
  await curl.post(`${lab.api}/session/login`, { data: { user: "bob" } });
  await lab.settled(count + 1, 200);
  expect((await expectDrawn(lab)).client.kind).toBe("curl");
  await curl.get(`${lab.api}/session/me`);
  await lab.settled(count + 2, 200);
  await expectDrawn(lab);
  await curl.get(`${lab.api}/session/me`, { headers: { authorization: "Bearer not.a.label" } });
  await lab.settled(count + 3, 401);
  await expectDrawn(lab);
  await curl.dispose();

  // Somebody who only looks sees the same picture.
  const other = await visitor();
  await other.goto(`/labs/${lab.id}`);
  await expectDrawn(await LabPage.on(other));

  // A role that was changed, a list that is asked, a store that does not answer, a verifier that believes.
  await control("change-role", { user: "alice", role: "viewer" });
  await lab.send("admin", 403);
  await expectDrawn(lab);
  await lab.choose("jwt");
  await control("settings", { denylist: true, jwtAlg: "RS256" });
  await lab.send("login-alice", 200);
  await expectDrawn(lab);
  await control("settings", { jwtAlg: "HS256" });
  // What the lab is set to now says nothing of the key that was used.
  await expect(lab.byId("server")).toContainText("public key");
  await lab.send("login-alice", 200);
  await expectDrawn(lab);
  await lab.tool("revoke");
  await lab.send("me", 401);
  await expectDrawn(lab);
  await control("stop-store", {});
  await lab.send("me", 503);
  await expectDrawn(lab);
  await control("start-store", {});
  await control("settings", { denylist: false, verifier: "decode-only" });
  await lab.tool("tamper");
  await lab.send("me", 200);
  await expectDrawn(lab);
  await control("settings", { sessionPlace: "shared", verifier: "strict" });
  await lab.choose("session");
  await lab.send("me", 401);
  await expectDrawn(lab);
});
