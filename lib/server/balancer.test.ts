import { beforeEach, expect, test } from "vitest";
import { findStep } from "../trace/steps.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";
import type { TestClient } from "./testing/test-client.ts";

let lab: TestLab;
let client: TestClient;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
  client = lab.client();
});

const served = async (count: number): Promise<(string | null)[]> => {
  const by: (string | null)[] = [];
  for (let n = 0; n < count; n += 1) by.push((await client.send("none", "hello")).headers.get("x-served-by"));
  return by;
};

test("one service serves everything", async () => {
  expect(await served(3)).toEqual(["A", "A", "A"]);
  expect((await lab.snapshot()).services.map(({ name }) => name)).toEqual(["A"]);
});

test("three take turns, and each exchange names its own", async () => {
  await lab.control("settings", { services: 3 });
  expect(await served(4)).toEqual(["A", "B", "C", "A"]);
  expect((await lab.exchanges()).map(({ service }) => service)).toEqual(["A", "B", "C", "A"]);
  expect((await lab.snapshot()).services.map(({ name }) => name)).toEqual(["A", "B", "C"]);
});

test("a sticky balancer sends one client to one service, and not everybody to the same", async () => {
  await lab.control("settings", { services: 3, balancing: "sticky" });
  expect(new Set(await served(6)).size).toBe(1);
  const first = new Set<string | null>();
  for (let n = 0; n < 12; n += 1) {
    client = lab.client({ "user-agent": "Mozilla/5.0 Chrome/141.0", "x-client": `somebody${n}` });
    first.add((await served(1))[0] ?? null);
  }
  expect(first).toEqual(new Set(["A", "B", "C"]));
});

test("a random balancer comes to all of them", async () => {
  await lab.control("settings", { services: 3, balancing: "random" });
  expect(new Set(await served(100))).toEqual(new Set(["A", "B", "C"]));
});

test("a session stands in the memory of the service that made it, and the next one does not know it", async () => {
  await lab.control("settings", { services: 3 });
  await client.send("session", "login", { user: "alice" });
  expect((await client.send("session", "me")).body.code).toBe("session-unknown");
  expect((await client.send("session", "me")).body.code).toBe("session-unknown");
  expect((await client.send("session", "me")).status).toBe(200);
  expect((await lab.control("restart-service", { service: "B" })).status).toBe(200);
  const counts = (await lab.snapshot()).services.map(({ sessions }) => sessions.length);
  expect(counts).toEqual([1, 0, 0]);
});

const choices = async () =>
  (await lab.exchanges()).map(({ steps }) => findStep(steps, "service-chosen")?.data ?? null);

test("where there is one service, and it answers, nobody chose anything", async () => {
  await served(1);
  expect(await choices()).toEqual([null]);
});

test.each([
  ["round-robin", "turn"],
  ["sticky", "sticks"],
  ["random", "drawn"],
] as const)("%s is recorded as the reason, right after the request", async (balancing, reason) => {
  await lab.control("settings", { services: 3, balancing });
  await served(1);
  const { steps, service } = await lab.newest();
  expect(steps.map(({ kind }) => kind).slice(0, 2)).toEqual(["request-received", "service-chosen"]);
  const all = { up: ["A", "B", "C"], down: [] };
  expect((await choices())[0]).toEqual({ balancing, reason, preferred: service, service, ...all });
});

test("a service that was stopped is passed over, has lost its memory, and serves again once started", async () => {
  await lab.control("settings", { services: 3 });
  await client.send("session", "login", { user: "alice" });
  expect((await lab.control("stop-service", { service: "A" })).status).toBe(200);
  expect((await lab.snapshot()).services.map(({ up, sessions }) => [up, sessions.length])).toEqual([
    [false, 0],
    [true, 0],
    [true, 0],
  ]);
  expect(await served(4)).toEqual(["B", "C", "B", "B"]);
  const skipped = { preferred: "A", service: "B", reason: "skipped", up: ["B", "C"], down: ["A"] };
  expect((await choices()).at(3)).toMatchObject(skipped);
  expect((await lab.control("start-service", { service: "A" })).status).toBe(200);
  expect(await served(2)).toEqual(["C", "A"]);
  expect((await client.send("session", "me")).body.code).toBe("session-unknown");
});

test("a sticky client whose service has died goes to another, which does not know it", async () => {
  await lab.control("settings", { services: 3, balancing: "sticky" });
  await client.send("session", "login", { user: "alice" });
  expect((await client.send("session", "me")).status).toBe(200);
  const { service } = await lab.newest();
  await lab.control("stop-service", { service });
  expect((await client.send("session", "me")).body.code).toBe("session-unknown");
  expect((await lab.newest()).service).not.toBe(service);
});

test.each([1, 3] as const)(
  "with all of %d stopped nobody serves: 503, recorded, and nothing lost",
  async (services) => {
    await lab.control("settings", { services, sessionPlace: "shared" });
    await client.send("session", "login", { user: "alice" });
    for (const service of ["A", "B", "C"].slice(0, services)) await lab.control("stop-service", { service });
    const { status, headers, body } = await client.send("session", "me");
    expect([status, body.code]).toEqual([503, "service-unavailable"]);
    expect([headers.get("retry-after"), headers.get("x-served-by")]).toEqual(["1", null]);
    const { steps, decision, carrier } = await lab.newest();
    expect(steps.map(({ kind }) => kind)).toEqual([
      "request-received",
      "service-chosen",
      "decision",
      "response-sent",
    ]);
    expect([decision.verdict, decision.code, carrier]).toEqual(["failed", "service-unavailable", "cookie"]);
    await lab.control("restart-service", { service: "A" });
    expect((await client.send("session", "me")).status).toBe(200);
  },
);

test("a service that the lab does not have cannot be stopped", async () => {
  const { status, body } = await lab.control("stop-service", { service: "B" });
  expect([status, body.code]).toEqual([422, "service-unknown"]);
});

test("with the shared store down a session is not known anywhere, a token everywhere", async () => {
  await lab.control("settings", { services: 3, sessionPlace: "shared" });
  const { body } = await client.send("jwt", "login", { user: "alice", carrier: "header" });
  const token = String(body.token);
  await client.send("session", "login", { user: "alice" });
  await lab.control("stop-store");
  for (let n = 0; n < 3; n += 1) {
    expect((await client.send("session", "me")).body.code).toBe("store-unavailable");
    expect((await client.send("jwt", "me", { token })).status).toBe(200);
  }
  await lab.control("start-store");
  for (let n = 0; n < 3; n += 1) expect((await client.send("session", "me")).status).toBe(200);
});
