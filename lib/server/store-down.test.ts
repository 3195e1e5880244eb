import { beforeEach, describe, expect, test } from "vitest";
import { ACTIONS } from "../trace/vocabulary.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";

let lab: TestLab;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
  await lab.control("settings", { sessionPlace: "shared", denylist: true });
});

describe("while the shared store is down", () => {
  test("a session cannot be looked up: 503, with the time to come back, and a step that says so", async () => {
    const client = lab.client();
    await client.send("session", "login", { user: "alice" });
    await lab.control("stop-store");
    const { status, headers, body } = await client.send("session", "me");
    expect([status, body.code, headers.get("retry-after")]).toEqual([503, "store-unavailable", "1"]);
    const { steps, decision, carrier } = await lab.newest();
    expect(steps.find(({ kind }) => kind === "store-failed")).toMatchObject({
      place: "store",
      outcome: "refused",
      data: { partition: "shared", operation: "read" },
    });
    expect([decision, carrier]).toEqual([
      { verdict: "failed", code: "store-unavailable", identity: null },
      "cookie",
    ]);
    expect((await lab.snapshot()).store.up).toBe(false);
  });

  test("nothing is lost: once it is up again, the same label opens the same drawer", async () => {
    const client = lab.client();
    await client.send("session", "login", { user: "alice" });
    await client.send("session", "preferences", { body: { theme: "dark" } });
    await lab.control("stop-store");
    for (const action of ACTIONS) {
      const sending = { login: { user: "bob" }, preferences: { body: { theme: "light" } } };
      const { status } = await client.send("session", action, sending[action as "login"]);
      expect([action, status]).toEqual([action, 503]);
    }
    await lab.control("start-store");
    expect((await client.send("session", "me")).body).toMatchObject({
      user: { name: "Alice" },
      preferences: { theme: "dark" },
    });
  });

  test("a token is checked without it, unless there is a list to ask: then it is not believed", async () => {
    const client = lab.client();
    await client.send("jwt", "login", { user: "alice" });
    await lab.control("stop-store");
    expect((await client.send("jwt", "me")).body.code).toBe("store-unavailable");
    await lab.control("settings", { denylist: false });
    expect((await client.send("jwt", "me")).status).toBe(200);
  });

  test.each(["plain", "sealed", "none"])("%s does not notice", async (model) => {
    await lab.control("stop-store");
    const client = lab.client();
    expect((await client.send(model, "login", { user: "alice" })).status).toBe(200);
    expect((await client.send(model, "me")).body.code ?? "let in").not.toBe("store-unavailable");
  });

  test("the memory of a service is no part of it", async () => {
    await lab.control("settings", { sessionPlace: "service" });
    await lab.control("stop-store");
    const client = lab.client();
    await client.send("session", "login", { user: "alice" });
    expect((await client.send("session", "me")).status).toBe(200);
  });

  test("a reset starts it again", async () => {
    await lab.control("stop-store");
    await lab.control("reset");
    expect((await lab.snapshot()).store.up).toBe(true);
  });
});
