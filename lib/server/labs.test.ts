import { beforeEach, describe, expect, test } from "vitest";
import { isLabId } from "../core/ids.ts";
import { parseSetCookie } from "../http/cookies.ts";
import { snapshotSchema } from "../lab/snapshot.schema.ts";
import { handleCreateLab, handleHar, handleHealth, handleJwks, handleSnapshot } from "./plane.ts";
import { signedIn } from "./refusals/refusal-case.ts";
import { dataOf, readEvents } from "./testing/event-reader.ts";
import { storedLab } from "./testing/forge.ts";
import { makeLab, ORIGIN, openTestApp, type TestApp } from "./testing/harness.ts";
import { expectProblem } from "./testing/raw.ts";

let app: TestApp;
beforeEach(() => {
  app = openTestApp();
});

const create = (headers: Record<string, string> = {}): Promise<Response> =>
  handleCreateLab(new Request(`${ORIGIN}/api/labs`, { method: "POST", headers }), undefined);

const DAY = 24 * 60 * 60 * 1000;

describe("a new lab", () => {
  test("has an id that nobody can guess", async () => {
    const ids = await Promise.all(Array.from({ length: 100 }, async () => (await makeLab()).id));
    expect(new Set(ids).size).toBe(100);
    expect(ids.every(isLabId)).toBe(true);
    const letters = new Set(ids.join(""));
    expect(Math.log2(letters.size) * (ids[0]?.length ?? 0)).toBeGreaterThan(80);
  });

  test("is answered with where it is, by the name that the client used", async () => {
    const response = await create({ host: "192.168.1.20:3000" });
    const { id, url, api } = await response.json();
    expect(response.status).toBe(201);
    expect(response.headers.get("location")).toBe(`/api/labs/${id}`);
    expect(url).toBe(`http://192.168.1.20:3000/labs/${id}`);
    expect(api).toBe(`http://192.168.1.20:3000/api/labs/${id}`);
  });

  test("makes nothing of a Host header that is no host", async () => {
    const { url, id } = await (await create({ host: "evil.example/<script>" })).json();
    expect(url).toBe(`http://localhost/labs/${id}`);
  });

  test("makes whoever asked its owner, by a cookie that goes nowhere else", async () => {
    const response = await create();
    const { id } = await response.json();
    const lines = response.headers.getSetCookie();
    expect(lines).toHaveLength(1);
    const cookie = parseSetCookie(lines[0] ?? "");
    expect(cookie).toMatchObject({
      name: "lab_owner",
      path: `/api/labs/${id}`,
      httpOnly: true,
      sameSite: "Strict",
      secure: false,
      maxAge: 7 * 24 * 60 * 60,
    });
    expect(cookie?.value).not.toContain(id);
  });

  test("has keys, a password, visitors, records and a past of its own", async () => {
    const [one, two] = [await makeLab(), await makeLab()];
    await signedIn(one, "session");
    await signedIn(one, "jwt");
    const { exchanges, visitors } = await two.snapshot();
    expect([exchanges, visitors, await two.sessionCount()]).toEqual([[], 0, 0]);
    const [a, b] = [await storedLab(app, one), await storedLab(app, two)];
    expect(a.sealPasswords[1]).not.toBe(b.sealPasswords[1]);
    expect(a.keys[0]?.kid).not.toBe(b.keys[0]?.kid);
    expect((await one.snapshot()).owner).toBe(true);
    const jwks = await handleJwks(new Request(`${ORIGIN}/`), { lab: two.id });
    expect(await jwks.json()).toEqual((await two.snapshot()).keys);
    await expectProblem(await handleJwks(new Request(`${ORIGIN}/`), { lab: "none" }), 404, "lab-unknown");
  });
});

describe("a lab that nobody used for a day", () => {
  test("is dropped with all that was in it, when the next one is made", async () => {
    const old = await makeLab();
    await signedIn(old, "session");
    app.wait(DAY + 1);
    await makeLab();
    expect((await old.client().send("none", "hello")).body.code).toBe("lab-unknown");
    const { sessions, journal, labs } = app.container;
    expect(await sessions.list({ lab: old.id, partition: "A" })).toEqual([]);
    expect(await journal.range(old.id)).toEqual({ oldest: 0, newest: 0 });
    expect(await labs.counter(old.id, "visitor")).toBe(0);
  });

  test("stay as long as somebody watches", async () => {
    const watched = await makeLab();
    const reader = await readEvents(watched.id);
    await reader.next();
    app.wait(DAY + 1);
    await makeLab();
    expect((await watched.snapshot()).id).toBe(watched.id);
  });

  test("is not one that was looked at meanwhile", async () => {
    const lab = await makeLab();
    app.wait(DAY - 1000);
    await lab.client().send("none", "hello");
    app.wait(DAY - 1000);
    await makeLab();
    expect((await lab.client().send("none", "hello")).status).toBe(200);
  });
});

describe("what proves the owner", () => {
  test.each<[string, (value: string) => string]>([
    ["alone", (value) => `lab_owner=${value}`],
    ["among others", (value) => `theme=dark; lab_owner=${value}; lab_session=abc`],
    ["twice", (value) => `lab_owner=${value}; lab_owner=${value}`],
    ["with spaces about", (value) => ` lab_owner = ${value} ;`],
  ])("sent %s, is shown to nobody: not in the snapshot, the archive or the stream", async (_, write) => {
    const lab = await makeLab();
    const value = lab.owner.jar.get("lab_owner") ?? "";
    const reader = await readEvents(lab.id);
    await reader.next();
    await lab.client().send("session", "login", { user: "alice", headers: { cookie: write(value) } });
    const event = dataOf(await reader.next());
    const har = await handleHar(new Request(`${ORIGIN}/`), { lab: lab.id });
    const shown = [event, await lab.snapshot(), await har.json()].map((part) => JSON.stringify(part));
    for (const text of shown) {
      expect(text).toContain("owner");
      for (const piece of value.split("*").filter(({ length }) => length > 20))
        expect(text).not.toContain(piece);
    }
  });
});

describe("Secure", () => {
  const secure = async (variables: Record<string, string>, headers: Record<string, string>) => {
    openTestApp(variables);
    const lab = await makeLab();
    const login = await lab.client().send("session", "login", { user: "alice", headers });
    const created = await create(headers);
    const cookies = [login.headers, created.headers].flatMap((list) => list.getSetCookie());
    return cookies.map((line) => parseSetCookie(line)?.secure);
  };
  const https = { PUBLIC_ORIGIN: "https://lab.example" };

  test.each<[string, Record<string, string>, Record<string, string>, boolean]>([
    ["not over plain http", {}, {}, false],
    ["behind an https origin", https, {}, true],
    ["not for a forwarded scheme that nobody vouches for", {}, { "x-forwarded-proto": "https" }, false],
    ["nor against what the operator says", https, { "x-forwarded-proto": "http" }, true],
    ["for a trusted proxy's scheme", { TRUSTED_PROXY_HOPS: "1" }, { "x-forwarded-proto": "https" }, true],
    [
      "not for what stands before the trusted entry",
      { TRUSTED_PROXY_HOPS: "1" },
      { "x-forwarded-proto": "https, http" },
      false,
    ],
    [
      "for what the outer of two proxies saw",
      { TRUSTED_PROXY_HOPS: "2" },
      { "x-forwarded-proto": "https, http" },
      true,
    ],
    ["where both hand one entry on", { TRUSTED_PROXY_HOPS: "2" }, { "x-forwarded-proto": "https" }, true],
    ["not where a proxy says nothing", { TRUSTED_PROXY_HOPS: "1" }, {}, false],
  ])("is set %s", async (_, variables, headers, expected) => {
    expect(await secure(variables, headers)).toEqual([expected, expected]);
  });
});

test("the app says that it is ready", async () => {
  const response = await handleHealth(new Request(`${ORIGIN}/api/health`), undefined);
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: "ready", store: "memory" });
});

describe("how much of the past a snapshot holds", () => {
  test("is a hundred exchanges, or as many of the last as are asked for", async () => {
    const lab = await makeLab();
    for (let n = 0; n < 4; n += 1) await lab.client().send("none", "hello");
    const numbers = async (query: string): Promise<number[]> => {
      const answer = await handleSnapshot(new Request(`${ORIGIN}/${query}`), { lab: lab.id });
      return snapshotSchema.parse(await answer.json()).exchanges.map(({ id }) => id);
    };
    expect(await numbers("")).toEqual([1, 2, 3, 4]);
    expect(await numbers("?exchanges=100")).toEqual([1, 2, 3, 4]);
    expect(await numbers("?exchanges=2")).toEqual([3, 4]);
    expect(await numbers("?exchanges=0")).toEqual([]);
  });

  test.each(["101", "-1", "1.5", "all", "", "2&exchanges=3"])("is not %s", async (asked) => {
    const lab = await makeLab();
    const answer = await handleSnapshot(new Request(`${ORIGIN}/?exchanges=${asked}`), { lab: lab.id });
    await expectProblem(answer, 400, "query-invalid");
  });
});
