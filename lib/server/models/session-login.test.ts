import { beforeEach, expect, test } from "vitest";
import { makeLab, openTestApp, type TestLab } from "../testing/harness.ts";

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

const records = async () => (await lab.snapshot()).services.flatMap(({ sessions }) => sessions);

test("a label that was known before the login opens nothing after it", async () => {
  const visitor = lab.client();
  await visitor.send("session", "hello");
  const [before] = await records();
  const planted = visitor.robbedBy();
  await visitor.send("session", "login", { user: "alice" });

  const after = await records();
  expect(after).toHaveLength(1);
  expect(after[0]?.id).not.toBe(before?.id);
  expect((await planted.send("session", "me")).body.code).toBe("session-unknown");
  expect((await visitor.send("session", "me")).status).toBe(200);
});

test("whoever signs in stays the same visitor, with the same preferences", async () => {
  const visitor = lab.client();
  await lab.client().send("session", "hello");
  await visitor.send("session", "hello");
  await visitor.send("session", "hello");
  await visitor.send("session", "preferences", { body: { theme: "dark" } });
  await visitor.send("session", "login", { user: "bob" });
  const { body } = await visitor.send("session", "me");
  expect(body).toMatchObject({
    visitor: 2,
    visits: 2,
    preferences: { theme: "dark" },
    user: { name: "Bob" },
  });
});

test("a record that is known is renewed, and its label stays byte for byte", async () => {
  const visitor = lab.client();
  await visitor.send("session", "login", { user: "alice" });
  const label = visitor.jar.get("lab_session");
  const [before] = await records();
  await lab.control("advance-clock", { seconds: 100 });
  await visitor.send("session", "me");
  const [after] = await records();
  expect(visitor.jar.get("lab_session")).toBe(label);
  expect([after?.expiresAt, after?.lastSeenAt]).toEqual(
    [before?.expiresAt, before?.lastSeenAt].map((moment) => (moment ?? 0) + 100_000),
  );
  const set = (await lab.newest()).steps.find(({ kind }) => kind === "cookie-set");
  expect(set?.data).toMatchObject({ unchanged: true, value: label });
});
