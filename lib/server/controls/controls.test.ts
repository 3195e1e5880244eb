import { beforeEach, describe, expect, test } from "vitest";
import { parseSetCookie } from "../../http/cookies.ts";
import { DEFAULT_SETTINGS, DEFAULT_USERS } from "../../lab/lab.ts";
import { cookieNameOf } from "../../trace/cookie-names.ts";
import { signedIn } from "../refusals/refusal-case.ts";
import { makeLab, openTestApp, type TestApp, type TestLab } from "../testing/harness.ts";

let app: TestApp;
let lab: TestLab;
beforeEach(async () => {
  app = openTestApp();
  lab = await makeLab();
});

const sids = async (): Promise<string[]> =>
  (await lab.snapshot()).services.flatMap(({ sessions }) => sessions.map(({ id }) => id));
const roleOf = ({ body }: { body: Record<string, unknown> }) => (body.user as { role: string }).role;

test("advance-clock moves the lab's clock alone, and adds up", async () => {
  const before = await lab.snapshot();
  expect(before.labTime).toBe(app.container.clock());
  await lab.control("advance-clock", { seconds: 3600 });
  await lab.control("advance-clock", { seconds: 1 });
  app.wait(500);
  const after = await lab.snapshot();
  expect(after.clockOffset).toBe(3_601_000);
  expect(after.labTime - before.labTime).toBe(3_601_500);
  await lab.client().send("none", "hello");
  const { at, labTime } = await lab.newest();
  expect([at, labTime]).toEqual([app.container.clock(), after.labTime]);
});

describe("reset", () => {
  test("puts everything back to the first day, but the numbers of exchanges go on", async () => {
    const [client, holder] = [await signedIn(lab, "session"), await signedIn(lab, "jwt")];
    const first = await lab.snapshot();
    await lab.control("change-role", { user: "alice", role: "viewer" });
    await lab.control("settings", { jwtAlg: "EdDSA", sessionTtl: 60, cookie: { sameSite: "strict" } });
    await lab.control("advance-clock", { seconds: 9999 });
    await lab.client().send("none", "hello");
    const last = (await lab.newest()).id;

    expect((await lab.control("reset")).status).toBe(200);
    const { settings, users, clockOffset, visitors, exchanges, controls, activeKid } = await lab.snapshot();
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(users).toEqual(DEFAULT_USERS);
    expect([clockOffset, visitors, exchanges, await sids()]).toEqual([0, 0, [], []]);
    expect(controls.map(({ control }) => control)).toEqual(["reset"]);
    expect(activeKid).not.toBe(first.activeKid);

    expect((await client.send("session", "me")).body.code).toBe("seal-broken");
    expect((await holder.send("jwt", "me")).body.code).toBe("key-unknown");
    expect((await lab.exchanges()).map(({ id }) => id)).toEqual([last + 1, last + 2]);
    expect(controls[0]?.afterExchange).toBe(last);
    expect((await lab.client().send("none", "hello")).body.visitor).toBe(1);
  });

  test("takes the owner's own envelopes away, and not what proves the owner", async () => {
    await lab.owner.send("session", "login", { user: "alice" });
    await lab.owner.send("jwt", "login", { user: "alice" });
    expect([...lab.owner.jar.keys()].toSorted()).toEqual(["lab_jwt", "lab_owner", "lab_session"]);
    await lab.control("reset");
    expect([...lab.owner.jar.keys()]).toEqual(["lab_owner"]);
    expect((await lab.owner.send("session", "me")).body.code).toBe("no-credential");
  });

  test("empties the shared store too", async () => {
    await lab.control("settings", { sessionPlace: "shared" });
    await signedIn(lab, "session");
    await lab.control("reset");
    expect(await lab.sessionCount()).toBe(0);
  });
});

describe("change-role", () => {
  test("is seen by a session at once", async () => {
    const client = await signedIn(lab, "session");
    expect((await client.send("session", "admin")).status).toBe(200);
    await lab.control("change-role", { user: "alice", role: "viewer" });
    expect((await client.send("session", "admin")).status).toBe(403);
    expect((await lab.snapshot()).users.find(({ id }) => id === 42)?.role).toBe("viewer");
  });

  test("is seen by a token at the next login only", async () => {
    const client = await signedIn(lab, "jwt");
    await lab.control("change-role", { user: "Alice", role: "viewer" });
    expect((await client.send("jwt", "admin")).status).toBe(200);
    await client.send("jwt", "preferences", { body: { theme: "dark" } });
    expect((await client.send("jwt", "admin")).status).toBe(200);
    await client.send("jwt", "login", { user: "alice" });
    expect((await client.send("jwt", "admin")).status).toBe(403);
  });

  test("touches nobody else", async () => {
    const bob = await signedIn(lab, "session", "bob");
    await lab.control("change-role", { user: "alice", role: "viewer" });
    await lab.control("change-role", { user: "carol", role: "admin" });
    expect(roleOf(await bob.send("session", "me"))).toBe("viewer");
  });
});

test("edit-session changes the one record, and the next request finds it so", async () => {
  const client = await signedIn(lab, "session", "bob");
  const [sid] = await sids();
  const other = await signedIn(lab, "session", "bob");
  await lab.control("edit-session", { sid, role: "admin", preferences: { theme: "pink" } });
  const edited = await client.send("session", "me");
  expect(edited.body).toMatchObject({ user: { role: "admin" }, preferences: { theme: "pink" } });
  expect(roleOf(await other.send("session", "me"))).toBe("viewer");
  await lab.control("edit-session", { sid, preferences: {} });
  expect((await client.send("session", "me")).body).toMatchObject({
    user: { role: "admin" },
    preferences: {},
  });
});

test("revoke-session removes the one drawer, and the log says which", async () => {
  const client = await signedIn(lab, "session");
  const [sid] = await sids();
  const other = await signedIn(lab, "session");
  const kept = (await sids()).filter((id) => id !== sid);
  await lab.control("revoke-session", { sid });
  expect(kept).toHaveLength(1);
  expect(await sids()).toEqual(kept);
  expect((await lab.snapshot()).controls.at(-1)).toMatchObject({
    control: "revoke-session",
    removedSid: sid,
  });
  expect((await client.send("session", "me")).body.code).toBe("session-unknown");
  expect((await other.send("session", "me")).status).toBe(200);
  expect((await lab.control("revoke-session", { sid })).status).toBe(404);
});

describe("rotate-keys", () => {
  test("with an overlap, old tokens stay good and new ones name the new key", async () => {
    const client = await signedIn(lab, "jwt");
    const old = (await lab.snapshot()).activeKid;
    await lab.control("rotate-keys", { overlap: true });
    const { activeKid, keys } = await lab.snapshot();
    expect(keys.keys.map(({ kid }) => kid)).toEqual([activeKid, old]);
    expect((await client.send("jwt", "me")).status).toBe(200);
    await client.send("jwt", "login", { user: "alice" });
    expect((await client.send("jwt", "me")).status).toBe(200);
    const chosen = (await lab.newest()).steps.find(({ kind }) => kind === "key-chosen");
    expect(chosen?.data).toMatchObject({ kid: activeKid });
  });

  test("without an overlap, old tokens are refused at once", async () => {
    const client = await signedIn(lab, "jwt");
    await lab.control("rotate-keys", { overlap: false });
    expect((await lab.snapshot()).keys.keys).toHaveLength(1);
    expect((await client.send("jwt", "me")).body.code).toBe("key-unknown");
  });

  test("again and again, only so many keys are kept", async () => {
    const client = await signedIn(lab, "jwt");
    const answers: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      await lab.control("rotate-keys", { overlap: true });
      answers.push((await client.send("jwt", "me")).status);
    }
    const { keys } = await lab.snapshot();
    expect(keys.keys.length).toBeLessThan(7);
    expect(answers).toEqual(answers.map((_, n) => (n + 2 <= keys.keys.length ? 200 : 401)));
  });
});

test("restart-service empties the memory of the service", async () => {
  const client = await signedIn(lab, "session");
  expect(await sids()).toHaveLength(1);
  await lab.control("restart-service", { service: "A" });
  expect(await sids()).toEqual([]);
  expect((await client.send("session", "me")).body.code).toBe("session-unknown");
});

test.each(["session", "jwt"] as const)(
  "place-cookie puts an edited %s envelope into the owner's browser",
  async (model) => {
    await lab.owner.send(model, "login", { user: "bob" });
    const good = lab.owner.jar.get(cookieNameOf(model)) ?? "";
    const value = good.slice(0, 40) + (good[40] === "a" ? "b" : "a") + good.slice(41);
    await lab.control("place-cookie", { model, value });
    expect(lab.owner.jar.get(cookieNameOf(model))).toBe(value);
    const { status, body } = await lab.owner.send(model, "me");
    expect([status, body.code]).not.toContain("no-credential");
    expect(status).toBe(401);
    expect((await lab.snapshot()).controls.at(-1)?.placed).toMatchObject({
      model,
      value,
      clientId: "testpage1",
    });
    await lab.control("place-cookie", { model, value: good });
    expect((await lab.owner.send(model, "me")).status).toBe(200);
  },
);

test("place-cookie bears the attributes that the lab has set", async () => {
  await lab.control("settings", { cookie: { sameSite: "strict", httpOnly: false, maxAge: 50 } });
  const { headers } = await lab.controlResponse("place-cookie", { model: "jwt", value: "x" });
  expect(parseSetCookie(headers.getSetCookie()[0] ?? "")).toEqual({
    name: "lab_jwt",
    value: "x",
    path: `/api/labs/${lab.id}`,
    maxAge: 50,
    httpOnly: false,
    secure: false,
    sameSite: "Strict",
  });
});
