import { beforeEach, describe, expect, test } from "vitest";
import { parseSetCookie, type SetCookie } from "../../http/cookies.ts";
import type { Settings } from "../../lab/shapes.ts";
import { JWT_ALGORITHMS } from "../../trace/vocabulary.ts";
import { ask } from "../refusals/refusal-case.ts";
import { makeLab, openTestApp, type TestLab } from "../testing/harness.ts";

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
});

/** Changes settings, and sees that the snapshot tells of them and of nothing else. */
async function set(change: Omit<Partial<Settings>, "cookie"> & { cookie?: Partial<Settings["cookie"]> }) {
  const before = (await lab.snapshot()).settings;
  expect((await lab.control("settings", change)).status).toBe(200);
  const { settings, controls } = await lab.snapshot();
  expect(settings).toEqual({ ...before, ...change, cookie: { ...before.cookie, ...change.cookie } });
  expect(controls.at(-1)?.control).toBe("settings");
}

/** The cookie that a login sets now. */
async function cookieOf(model: string): Promise<SetCookie> {
  const { headers } = await lab.client().send(model, "login", { user: "alice" });
  const cookie = parseSetCookie(headers.getSetCookie()[0] ?? "");
  if (!cookie) throw new Error("The login set no cookie.");
  return cookie;
}

describe.each(["session", "jwt"])("the cookie of %s", (model) => {
  test("is by itself for this lab's paths, hidden from scripts, and lax", async () => {
    const { settings } = await lab.snapshot();
    expect(await cookieOf(model)).toMatchObject({
      name: `lab_${model}`,
      path: `/api/labs/${lab.id}`,
      httpOnly: true,
      secure: false,
      sameSite: "Lax",
      maxAge: model === "jwt" ? settings.tokenTtl : settings.sessionTtl,
    });
  });

  test("shows itself to scripts when it is told to", async () => {
    await set({ cookie: { httpOnly: false } });
    expect((await cookieOf(model)).httpOnly).toBe(false);
  });

  test.each([
    ["strict", "Strict"],
    ["lax", "Lax"],
    ["none", "None"],
  ] as const)("bears SameSite=%s", async (sameSite, shown) => {
    await set({ cookie: { sameSite } });
    expect((await cookieOf(model)).sameSite).toBe(shown);
  });

  test("lives as long as it is told, and as its credential when it is told no more", async () => {
    await set({ cookie: { maxAge: 77 } });
    expect((await cookieOf(model)).maxAge).toBe(77);
    await set({ cookie: { maxAge: null }, sessionTtl: 120, tokenTtl: 60 });
    expect((await cookieOf(model)).maxAge).toBe(model === "jwt" ? 60 : 120);
  });
});

test("tokenTtl is how long the next token lives, by its claims and by the lab's clock", async () => {
  await set({ tokenTtl: 30 });
  const client = lab.client();
  await client.send("jwt", "login", { user: "alice" });
  const step = (await lab.newest()).steps.find(({ kind }) => kind === "token-issued");
  const claims = step?.kind === "token-issued" ? step.data.claims : {};
  expect(Number(claims.exp) - Number(claims.iat)).toBe(30);
  await lab.control("advance-clock", { seconds: 29 });
  expect((await client.send("jwt", "me")).status).toBe(200);
  await lab.control("advance-clock", { seconds: 1 });
  expect((await client.send("jwt", "me")).body.code).toBe("token-expired");
});

test("sessionTtl is how long a session lives without a request; each request begins it anew", async () => {
  await set({ sessionTtl: 30 });
  const client = lab.client();
  await client.send("session", "login", { user: "alice" });
  for (let n = 0; n < 3; n += 1) {
    await lab.control("advance-clock", { seconds: 29 });
    expect((await client.send("session", "me")).status).toBe(200);
  }
  await lab.control("advance-clock", { seconds: 30 });
  expect((await client.send("session", "me")).body.code).toBe("session-expired");
});

test("sessionPlace is where the records stand, and whether they outlive a restart", async () => {
  await set({ sessionPlace: "shared" });
  const client = lab.client();
  await client.send("session", "login", { user: "bob" });
  const { services, store } = await lab.snapshot();
  expect([services[0]?.sessions.length, store.sessions.length]).toEqual([0, 1]);
  expect((await lab.newest()).steps.find(({ kind }) => kind === "session-written")?.place).toBe("store");
  await lab.control("restart-service", { service: "A" });
  expect((await client.send("session", "me")).status).toBe(200);
  await set({ sessionPlace: "service" });
  expect((await client.send("session", "me")).body.code).toBe("session-unknown");
});

test("sessionLabel bare sends the id as it is; the label of the other kind is not read", async () => {
  const before = lab.client();
  await before.send("session", "login", { user: "alice" });
  await set({ sessionLabel: "bare" });
  const client = lab.client();
  await client.send("session", "login", { user: "bob" });
  const ids = (await lab.snapshot()).services[0]?.sessions.map(({ id }) => id);
  expect(ids).toContain(client.jar.get("lab_session"));
  expect((await client.send("session", "me")).body).toMatchObject({ user: { name: "Bob" } });
  expect((await before.send("session", "me")).body.code).toBe("malformed-credential");
  await set({ sessionLabel: "sealed" });
  expect((await before.send("session", "me")).status).toBe(200);
});

test.each(JWT_ALGORITHMS)(
  "jwtAlg %s signs and verifies, over both carriers, and publishes what it may",
  async (jwtAlg) => {
    if (jwtAlg !== "ES256") await set({ jwtAlg });
    const client = lab.client();
    await client.send("jwt", "login", { user: "alice" });
    expect((await client.send("jwt", "me")).status).toBe(200);
    const { body } = await lab.client().send("jwt", "login", { user: "bob", carrier: "header" });
    const token = String(body.token);
    expect((await ask(lab, "jwt", { token })).body).toMatchObject({
      user: { name: "Bob" },
      carrier: "header",
    });

    const { keys, activeKid } = await lab.snapshot();
    expect(JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString())).toEqual({
      alg: jwtAlg,
      typ: "JWT",
      kid: activeKid,
    });
    expect(keys.keys.map(({ kid, alg }) => [kid, alg])).toEqual(
      jwtAlg === "HS256" ? [] : [[activeKid, jwtAlg]],
    );
  },
);

test("setting the algorithm that is set already keeps the key", async () => {
  const { activeKid, settings } = await lab.snapshot();
  await set({ jwtAlg: settings.jwtAlg });
  expect((await lab.snapshot()).activeKid).toBe(activeKid);
});

test("balancing is kept, and an empty change changes nothing", async () => {
  await set({ balancing: "sticky" });
  await set({});
});
