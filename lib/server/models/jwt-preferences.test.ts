import { decodeJwt } from "jose";
import { beforeEach, expect, test } from "vitest";
import { COOKIE_LIMIT } from "../../http/cookies.ts";
import { makeLab, openTestApp, type TestLab } from "../testing/harness.ts";
import type { TestClient } from "../testing/test-client.ts";

let lab: TestLab;
let client: TestClient;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
  client = lab.client();
  await client.send("jwt", "login", { user: "carol" });
});

const claims = () => decodeJwt(client.jar.get("lab_jwt") ?? "");

test("saving a preference makes a new token that ends when the old one did", async () => {
  const before = claims();
  await lab.control("advance-clock", { seconds: 600 });
  const { headers } = await client.send("jwt", "preferences", { body: { theme: "dark" } });
  const after = claims();
  expect(after).toMatchObject({ exp: before.exp, sub: before.sub, role: before.role });
  expect(after.jti).not.toBe(before.jti);
  expect(after.iat).toBe((before.iat ?? 0) + 600);
  expect(headers.getSetCookie()[0]).toContain(`Max-Age=${(before.exp ?? 0) - (after.iat ?? 0)};`);
  await lab.control("advance-clock", { seconds: 300 });
  expect((await client.send("jwt", "me")).body.code).toBe("token-expired");
});

test.each(["[[[[[[[[", "{{{{{{{{", '"\\"[[[[[[[', "\u0000é€😀", "__proto__"])(
  "the preference %j is kept",
  async (wish) => {
    await client.send("jwt", "preferences", { body: { wish } });
    expect((await client.send("jwt", "me")).body).toMatchObject({ preferences: { wish } });
  },
);

test("a token can grow beyond what a browser keeps, and the record says so", async () => {
  const body = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`p${n}`, "x".repeat(200)]));
  expect((await client.send("jwt", "preferences", { body })).status).toBe(200);
  const set = (await lab.newest()).steps.find(({ kind }) => kind === "cookie-set");
  expect(set?.kind === "cookie-set" && set.data.bytes).toBeGreaterThan(COOKIE_LIMIT);
  const token = set?.kind === "cookie-set" ? set.data.value : "";
  expect((await client.send("jwt", "me", { token })).body).toMatchObject({ preferences: body });
  // Whoever keeps cookies as a browser does has dropped it, and holds the token from before.
  expect((await client.send("jwt", "me")).body).toMatchObject({ preferences: {} });
});
