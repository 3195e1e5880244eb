import { sealData } from "iron-session";
import { beforeEach, expect, test } from "vitest";
import { COOKIE_LIMIT } from "../../http/cookies.ts";
import { makeLab, openTestApp, type TestApp, type TestLab } from "../testing/harness.ts";
import type { TestClient } from "../testing/test-client.ts";

let app: TestApp;
let lab: TestLab;
let client: TestClient;
beforeEach(async () => {
  app = openTestApp();
  lab = await makeLab();
  client = lab.client();
  await client.send("sealed", "login", { user: "carol" });
});

const wishes = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`project-${n}`, "editor, newest first"]));

test("what grows beyond a cookie is refused by the library, in its words, and nothing is changed", async () => {
  const before = client.jar.get("lab_sealed");
  const { status, body, headers } = await client.send("sealed", "preferences", { body: wishes(150) });
  expect([status, body.code]).toEqual([422, "credential-too-large"]);
  expect(body.detail).toMatch(/iron-session: Cookie length is too big \(\d+ bytes\)/);
  expect(headers.getSetCookie()).toEqual([]);
  const step = (await lab.newest()).steps.find(({ kind }) => kind === "state-sealed");
  expect(step).toMatchObject({ outcome: "refused", data: { refusal: body.detail } });
  expect(step?.kind === "state-sealed" && step.data.bytes).toBeGreaterThan(COOKIE_LIMIT);
  expect(client.jar.get("lab_sealed")).toBe(before);
  expect((await client.send("sealed", "me")).body).toMatchObject({ preferences: {} });
});

test("a stranger's wishes may be too many to sign in with", async () => {
  const visitor = lab.client();
  await visitor.send("sealed", "hello");
  const wish = async (body: Record<string, string>) =>
    (await visitor.send("sealed", "preferences", { body })).status === 200;
  let count = 1;
  while (await wish({ [`project-${count}`]: "editor, newest first" })) count += 1;
  let fill = 1;
  while (await wish({ fill: "x".repeat(fill) })) fill += 1;
  const { status, body } = await visitor.send("sealed", "login", { user: "alice" });
  expect([status, body.code]).toEqual([422, "credential-too-large"]);
  expect((await visitor.send("sealed", "me")).body.code).toBe("no-credential");
});

test("in a header there is no such limit, until nobody looks at it any more", async () => {
  const { body } = await client.send("sealed", "login", { user: "carol", carrier: "header" });
  const grown = await client.send("sealed", "preferences", { body: wishes(80), token: String(body.token) });
  expect(grown.status).toBe(200);
  const token = String(grown.body.token);
  expect(token.length).toBeGreaterThan(COOKIE_LIMIT);
  expect((await client.send("sealed", "me", { token })).body).toMatchObject({ preferences: wishes(80) });
  const more = await client.send("sealed", "preferences", { body: wishes(200), token });
  const huge = await client.send("sealed", "me", { token: String(more.body.token) });
  expect([huge.status, huge.body.code]).toEqual([401, "credential-too-large"]);
});

test("saving a preference does not prolong the sign-in", async () => {
  await lab.control("advance-clock", { seconds: 1500 });
  await client.send("sealed", "preferences", { body: { theme: "dark" } });
  expect((await client.send("sealed", "me")).status).toBe(200);
  await lab.control("advance-clock", { seconds: 300 });
  expect((await client.send("sealed", "me")).body.code).toBe("seal-expired");
});

test.each<[string, object]>([
  ["nothing", {}],
  ["a session's label", { sid: "a".repeat(32) }],
  ["a state without a role", { state: { visitor: 1, visits: 1, userId: 1, name: "X" } }],
])("a seal of the lab's own that holds %s is refused", async (_, content) => {
  const password = (await app.container.labs.read(lab.id))?.value.sealPasswords ?? {};
  client.jar.set("lab_sealed", await sealData(content, { password }));
  expect((await client.send("sealed", "me")).body.code).toBe("seal-broken");
});

test("keys rotate with and without an overlap, for seals too", async () => {
  const label = lab.client();
  await label.send("session", "login", { user: "bob" });
  await lab.control("rotate-keys", { overlap: true });
  expect((await client.send("sealed", "me")).status).toBe(200);
  expect((await label.send("session", "me")).status).toBe(200);
  await lab.control("rotate-keys", { overlap: false });
  expect((await client.send("sealed", "me")).body.code).toBe("key-unknown");
  expect((await label.send("session", "me")).body.code).toBe("key-unknown");
});
