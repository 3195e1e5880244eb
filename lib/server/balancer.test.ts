import { beforeEach, expect, test } from "vitest";
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
