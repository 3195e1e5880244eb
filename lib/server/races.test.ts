import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Lab } from "../lab/lab.ts";
import { JOURNAL_SCHEMA, SqliteJournal } from "../live/sqlite-journal.ts";
import { LAB_SCHEMA, SqliteLabStore } from "../store/sqlite-lab-store.ts";
import { DENYLIST_SCHEMA, SESSION_SCHEMA, SqliteSessionStore } from "../store/sqlite-session-store.ts";
import { temporaryDatabase } from "../store/temporary-database.ts";
import { describeOnRedis } from "../store/testing/redis-test.ts";
import { QUOTAS } from "./limits.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";
import { openScaledApp } from "./testing/scaled.ts";
import type { Got, TestClient } from "./testing/test-client.ts";

const MODELS = ["session", "hybrid"] as const;
const PLACES = ["service", "shared"] as const;

/** How often each race is run, in random order. */
const ROUNDS = 20;

/** Somebody with the same cookies, whose jar no answer changes. */
const sameCookies = (client: TestClient): TestClient => client.robbedBy();

/** What requests that come at the same time must not do to each other, whatever keeps the records. */
function races(open: () => Promise<TestLab>): void {
  describe.each(MODELS)("in %s", (model) => {
    const signedIn = async (lab: TestLab): Promise<TestClient> => {
      const client = lab.client();
      expect((await client.send(model, "login", { user: "alice" })).status).toBe(200);
      return client;
    };

    test.each(PLACES)(
      "a session that was signed out stays signed out (kept in: %s)",
      async (sessionPlace) => {
        const lab = await open();
        await lab.control("settings", { sessionPlace });
        const asked = ["logout", "me", "hello", "preferences", "admin"] as const;
        await fc.assert(
          fc.asyncProperty(fc.shuffledSubarray([...asked], { minLength: 5 }), async (order) => {
            const client = await signedIn(lab);
            const sid = await newestSession(lab);
            const answers = await Promise.all(
              order.map(async (action) => {
                const sending = action === "preferences" ? { body: { theme: "dark" } } : {};
                return [action, await sameCookies(client).send(model, action, sending)] as const;
              }),
            );
            for (const [action, { status, body, headers }] of answers) {
              if (action === "logout") expect(status).toBe(204);
              else if (action === "hello") expect(status).toBe(200);
              else if (status !== 200)
                expect({ status, code: body.code }).toEqual({ status: 401, code: "session-unknown" });
              // Whoever was told that the session is gone is not handed its cookie again.
              if (status === 401) expect(headers.get("set-cookie")).toBeNull();
            }
            expect((await client.send(model, "me")).body).toMatchObject({ code: "session-unknown" });
            expect(await sessionIds(lab)).not.toContain(sid);
          }),
          { numRuns: ROUNDS },
        );
      },
    );

    test("a session that the owner revokes beside requests stays revoked", async () => {
      const lab = await open();
      for (let round = 0; round < ROUNDS; round += 1) {
        const client = await signedIn(lab);
        const sid = await newestSession(lab);
        await Promise.all([
          sameCookies(client).send(model, "me"),
          lab.control("revoke-session", { sid }),
          sameCookies(client).send(model, "hello"),
          sameCookies(client).send(model, "preferences", { body: { theme: "dark" } }),
        ]);
        expect((await client.send(model, "me")).body).toMatchObject({ code: "session-unknown" });
        expect(await sessionIds(lab)).not.toContain(sid);
      }
    });

    test("eight preferences that are saved at once are all kept", async () => {
      const lab = await open();
      for (let round = 0; round < ROUNDS; round += 1) {
        const client = await signedIn(lab);
        const wishes = Array.from({ length: 8 }, (_, n) => ({ [`wish-${n}`]: round }));
        const saved = await Promise.all(
          wishes.map((body) => sameCookies(client).send(model, "preferences", { body })),
        );
        expect(saved.map(({ status }) => status)).toEqual(wishes.map(() => 200));
        const { preferences } = (await client.send(model, "me")).body;
        expect(preferences).toEqual(Object.assign({}, ...wishes));
        await client.send(model, "logout");
      }
    });

    test("eight visits at once are all counted", async () => {
      const lab = await open();
      const client = await signedIn(lab);
      const visits = await Promise.all(
        Array.from({ length: 8 }, () => sameCookies(client).send(model, "hello")),
      );
      const counts = visits.map(({ body }) => Number(body.visits));
      expect(counts.toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    });

    test("an edit, a new role and requests at once are all kept", async () => {
      const lab = await open();
      for (let round = 0; round < ROUNDS; round += 1) {
        const client = await signedIn(lab);
        const role = round % 2 ? "viewer" : "editor";
        await Promise.all([
          sameCookies(client).send(model, "hello"),
          lab.control("change-role", { user: "alice", role }),
          sameCookies(client).send(model, "preferences", { body: { theme: "dark" } }),
          lab.control("advance-clock", { seconds: 1 }),
        ]);
        expect((await client.send(model, "me")).body).toMatchObject({
          user: { role },
          preferences: { theme: "dark" },
          visits: 2,
        });
        await client.send(model, "logout");
      }
    });

    test("a new sign-in beside requests leaves the old id dead, and takes along what was saved before", async () => {
      const lab = await open();
      for (let round = 0; round < ROUNDS; round += 1) {
        const client = await signedIn(lab);
        const old = sameCookies(client);
        const [, saved] = await Promise.all([
          client.send(model, "login", { user: "alice" }),
          sameCookies(old).send(model, "preferences", { body: { round } }),
          sameCookies(old).send(model, "hello"),
          sameCookies(old).send(model, "me"),
        ]);
        expect((await old.send(model, "me")).body).toMatchObject({ code: "session-unknown" });
        const now: Got = await client.send(model, "me");
        expect(now.status).toBe(200);
        expect(now.body.preferences).toEqual(saved.status === 200 ? { round } : {});
        await client.send(model, "logout");
      }
    });
  });

  test("controls that come at once all take effect", async () => {
    const lab = await open();
    await Promise.all([
      lab.control("advance-clock", { seconds: 60 }),
      lab.control("settings", { sessionTtl: 600 }),
      lab.control("advance-clock", { seconds: 60 }),
      lab.control("settings", { cookie: { sameSite: "strict" } }),
      lab.control("change-role", { user: "bob", role: "admin" }),
      lab.control("stop-store"),
      lab.control("settings", { services: 3 }),
    ]);
    const view = await lab.snapshot();
    expect(view.settings).toMatchObject({ sessionTtl: 600, services: 3, cookie: { sameSite: "strict" } });
    expect(view.users.find(({ name }) => name === "Bob")?.role).toBe("admin");
    expect(view.clockOffset).toBe(120_000);
  });

  test("newcomers at once are all counted apart", async () => {
    const lab = await open();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => lab.client().send("session", "hello")),
    );
    expect(new Set(answers.map(({ body }) => body.visitor)).size).toBe(20);
    expect(await lab.sessionCount()).toBe(20);
  });
}

/** The ids of all sessions of a lab, as its snapshot lists them. */
async function sessionIds(lab: TestLab): Promise<string[]> {
  const { services, store } = await lab.snapshot();
  return [...services, store].flatMap(({ sessions }) => sessions.map(({ id }) => id));
}

/** The id of the session that the newest exchange wrote. */
async function newestSession(lab: TestLab): Promise<string> {
  const { steps } = await lab.newest();
  const written = steps.find((step) => step.kind === "session-written");
  if (written?.kind !== "session-written") throw new Error("That exchange wrote no session.");
  return written.data.sid;
}

describe("at the same time, in memory", () => {
  races(() => {
    openTestApp();
    return makeLab();
  });
});

describe("at the same time, embedded", () => {
  races(() => {
    const database = temporaryDatabase([LAB_SCHEMA, SESSION_SCHEMA, JOURNAL_SCHEMA, DENYLIST_SCHEMA]);
    openTestApp(
      {},
      {
        labs: new SqliteLabStore<Lab>(database),
        sessions: new SqliteSessionStore(database),
        journal: new SqliteJournal(database, QUOTAS.journal),
      },
    );
    return makeLab();
  });
});

describeOnRedis((tests) => {
  describe("at the same time", () => {
    races(async () => {
      await tests.openEmpty();
      return openScaledApp(tests).as(makeLab);
    });
  });
});
