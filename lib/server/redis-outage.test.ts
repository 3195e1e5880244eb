import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { MemoryLabStore } from "../store/memory-lab-store.ts";
import { REDIS_RIGHTS } from "../store/redis-check.ts";
import { describeOnRedis } from "../store/testing/redis-test.ts";
import { handleControl } from "./controls.ts";
import { handleEvents } from "./events.ts";
import { labExists, openLab } from "./open-lab.ts";
import { handleCreateLab, handleHar, handleHealth, handleJwks, handleSnapshot } from "./plane.ts";
import { readEvents } from "./testing/event-reader.ts";
import { makeLab, ORIGIN, openTestApp, type TestLab } from "./testing/harness.ts";
import { expectProblem, rawAction } from "./testing/raw.ts";
import { openScaledApp } from "./testing/scaled.ts";

const health = (): Promise<Response> => handleHealth(new Request(`${ORIGIN}/api/health`), undefined);

/** Everything that may be asked of the app about a lab. */
const questions = ({ id, owner }: TestLab): Record<string, () => Promise<Response>> => {
  const get = (path = ""): Request => new Request(`${ORIGIN}/api/labs/${id}${path}`);
  const post = (path: string): Request =>
    owner.request("POST", `/api/labs/${id}${path}`, { sessionPlace: "shared" });
  return {
    health,
    "a new lab": () => handleCreateLab(new Request(`${ORIGIN}/api/labs`, { method: "POST" }), undefined),
    "the last lab": () =>
      openLab(new Request(`${ORIGIN}/lab`, { headers: { cookie: `last-lab=${id}` } }), undefined),
    snapshot: () => handleSnapshot(get(), { lab: id }),
    keys: () => handleJwks(get("/jwks.json"), { lab: id }),
    archive: () => handleHar(get("/exchanges.har"), { lab: id }),
    stream: () => handleEvents(get("/events"), { lab: id }),
    control: () => handleControl(post("/controls/settings"), { lab: id, control: "settings" }),
    "a session": () => rawAction(id, "session", "login", { method: "POST", body: '{"user":"alice"}' }),
    "a token": () => rawAction(id, "jwt", "me"),
    "nothing at all": () => rawAction(id, "none", "hello"),
  };
};

/** Asks for the app's health until it is well. */
async function backAgain(): Promise<void> {
  while ((await health()).status !== 200) await new Promise(setImmediate);
}

describeOnRedis(
  (tests) => {
    const openApp = async (variables?: Record<string, string>) => {
      await tests.openEmpty();
      const app = openScaledApp(tests, variables);
      return { app, lab: await app.as(makeLab) };
    };
    /** What the operator is told. */
    let lines: string[] = [];
    beforeEach(() => {
      lines = [];
      vi.spyOn(process.stdout, "write").mockImplementation((text) => lines.push(String(text)) > 0);
    });

    test("while the server is down every answer is a 503 that says when to come back; then all goes on", async () => {
      const { lab } = await openApp();
      const client = lab.client();
      await client.send("session", "login", { user: "alice" });
      await tests.server.kill();
      for (const [name, ask] of Object.entries(questions(lab))) {
        const response = await ask();
        expect([name, response.status, response.headers.get("retry-after")]).toEqual([name, 503, "1"]);
        await expectProblem(response, 503, "store-unavailable");
      }
      expect((await client.send("session", "preferences", { body: { theme: "dark" } })).status).toBe(503);
      expect([await labExists(lab.id), await labExists("nonsense")]).toEqual([true, false]);
      await tests.server.start();
      await backAgain();
      expect((await client.send("session", "me")).body).toMatchObject({ user: { name: "Alice" } });
      const { headers } = await client.send("none", "hello");
      expect(Number(headers.get("x-exchange"))).toBe((await lab.exchanges()).at(-1)?.id);
      for (const [name, ask] of Object.entries(questions(lab)))
        expect([name, (await ask()).status]).not.toEqual([name, 503]);
    });

    test("a server that falls silent holds nobody up for long", async () => {
      const { lab } = await openApp();
      tests.server.pause();
      onTestFinished(() => tests.server.resume());
      const started = performance.now();
      const answers = await Promise.all(Object.values(questions(lab)).map((ask) => ask()));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]));
      expect(performance.now() - started).toBeLessThan(8000);
      tests.server.resume();
      await backAgain();
      expect((await lab.client().send("none", "hello")).status).toBe(200);
    });

    test("an open stream ends, so that its reader comes back, and then goes on where it was", async () => {
      const { lab } = await openApp();
      await lab.client().send("none", "hello");
      const reader = await readEvents(lab.id);
      const snapshot = await reader.next();
      await lab.client().send("none", "hello");
      const last = (await reader.next())?.id ?? "";
      expect([snapshot?.id, last]).toEqual(["1", "2"]);
      await tests.server.kill();
      expect(await reader.next()).toBeNull();
      await tests.server.start();
      await backAgain();
      await lab.client().send("none", "hello");
      const again = await readEvents(lab.id, { "last-event-id": last });
      expect(await again.next()).toMatchObject({ id: "3", event: "exchange" });
    });

    test("the operator is told once that the server is lost, and when it is back, without any credential", async () => {
      const { lab } = await openApp({ REQUEST_LOG: "on" });
      await tests.server.kill();
      await rawAction(lab.id, "session", "me", { headers: { cookie: `lab_session=${"s".repeat(43)}` } });
      await tests.server.start();
      await backAgain();
      const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(told.flatMap(({ event }) => event ?? [])).toEqual(["store-lost", "store-back"]);
      expect(told.find(({ path }) => path === `/api/labs/${lab.id}/session/me`)).toMatchObject({
        status: 503,
        error: expect.stringMatching(/^Redis does not answer: [^\n]+\.$/),
      });
      expect(lines.join("")).not.toMatch(/sssss|redis:\/\//);
    });
  },
  { aof: true },
);

describeOnRedis((tests) => {
  test("a user with the rights that the README names is enough for every question", async () => {
    const redis = await tests.openEmpty();
    await redis.ask("ACL", "SETUSER", "app", "reset", "on", ">secret", ...REDIS_RIGHTS.split(" "));
    const url = tests.url().replace("://", "://app:secret@");
    const app = openScaledApp({ url: () => url });
    const lab = await app.as(makeLab);
    const client = lab.client();
    expect((await client.send("session", "login", { user: "alice" })).status).toBe(200);
    expect((await client.send("session", "me")).status).toBe(200);
    for (const [name, ask] of Object.entries(questions(lab)))
      expect([name, (await ask()).status < 500]).toEqual([name, true]);
  });

  test("a user without channels is a 503 that says why, not a defect", async () => {
    const redis = await tests.openEmpty();
    const lab = await openScaledApp(tests).as(makeLab);
    await redis.ask("ACL", "SETUSER", "app", "reset", "on", ">secret", "~cabinet:*", "+@all");
    const app = openScaledApp({ url: () => tests.url().replace("://", "://app:secret@") });
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const response = await app.as(() => rawAction(lab.id, "none", "hello"));
    const body = (await response.clone().json()) as { detail: string };
    await expectProblem(response, 503, "store-unavailable");
    expect(body.detail).toContain("its user lacks a right");
  });

  test("health is a 503 that says that the memory is full, and 200 once there is room", async () => {
    const redis = await tests.openEmpty();
    const app = openScaledApp(tests);
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await redis.ask("CONFIG", "SET", "maxmemory", "1");
    const response = await app.as(health);
    const body = (await response.clone().json()) as { detail: string };
    await expectProblem(response, 503, "store-unavailable");
    expect(body.detail).toContain("its memory is full (OOM)");
    await redis.ask("CONFIG", "SET", "maxmemory", "0");
    expect((await health()).status).toBe(200);
  });
});

describe("the app's health", () => {
  test("is told with the version that runs", async () => {
    openTestApp();
    const { default: packageJson } = await import("../../package.json", { with: { type: "json" } });
    const response = await health();
    expect([response.status, await response.json()]).toEqual([
      200,
      { status: "ready", store: "memory", version: packageJson.version },
    ]);
  });

  test("is a 503 while an embedded store cannot be read", async () => {
    const labs = new MemoryLabStore<never>();
    labs.read = () => Promise.reject(new Error("disk I/O error"));
    openTestApp({}, { labs });
    vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const response = await health();
    expect(response.headers.get("retry-after")).toBe("1");
    await expectProblem(response, 503, "store-unavailable");
  });
});
