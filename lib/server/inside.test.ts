import { beforeEach, describe, expect, test } from "vitest";
import { exchangeSchema } from "../trace/exchange.schema.ts";
import type { Exchange } from "../trace/exchange.ts";
import { findStep, isStep } from "../trace/steps.ts";
import { INSIDE_SERVICES, JWT_ALGORITHMS } from "../trace/vocabulary.ts";
import { handleAction } from "./actions.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";
import type { TestClient } from "./testing/test-client.ts";

let lab: TestLab;
let alice: TestClient;
beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
  alice = lab.client();
  await alice.send("hybrid", "login", { user: "alice" });
});

const ask = (action: string) => alice.send("hybrid", action);

async function dashboardWith(query: string) {
  const path = `/api/labs/${lab.id}/hybrid/dashboard${query}`;
  const params = { lab: lab.id, model: "hybrid", action: "dashboard" };
  const response = await handleAction(alice.request("GET", path), params);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const callsOf = ({ steps }: Exchange) =>
  steps.flatMap((step) => (isStep(step, "service-called") ? [step] : []));

/** The tokens of the last dashboard, by service. */
async function tokens(): Promise<Record<string, string>> {
  await ask("dashboard");
  return Object.fromEntries(callsOf(await lab.newest()).map(({ data }) => [data.service, data.token]));
}

const present = async (service: string, token: string | undefined) =>
  lab.client().send("hybrid", service, token === undefined ? {} : { token });

describe("the dashboard", () => {
  test("opens one drawer, mints a token for each service, and puts their answers together", async () => {
    const { status, body } = await ask("dashboard");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      user: { id: 42 },
      inside: {
        orders: {
          status: 200,
          answer: { service: "orders", orders: ["a box of envelopes", "burgundy ink"] },
        },
        billing: { status: 200, answer: { service: "billing" } },
        profile: { status: 200, answer: { profile: { id: 42, name: "Alice", role: "admin" } } },
      },
    });
    const exchange = await lab.newest();
    expect(exchangeSchema.parse(exchange)).toEqual(exchange);
    const minted = exchange.steps.flatMap((step) => (isStep(step, "token-issued") ? [step.data.claims] : []));
    expect(minted.map(({ aud }) => aud)).toEqual([...INSIDE_SERVICES]);
    for (const { iat, exp } of minted) expect(Number(exp) - Number(iat)).toBe(60);
    expect(exchange.cost).toMatchObject({ storeReads: 1, cryptoOps: 1 + 3 + 3 });
  });

  test("records what happened inside as branches of the one exchange, within the time of its call", async () => {
    await ask("dashboard");
    const { steps, cost } = await lab.newest();
    for (const service of INSIDE_SERVICES) {
      const call = steps.findIndex((step) => isStep(step, "service-called") && step.data.service === service);
      const within = steps.filter(({ hop }) => hop === service);
      expect(within.map(({ kind }) => kind)).toEqual([
        "authorization-read",
        "token-shape-checked",
        "key-chosen",
        "signature-checked",
        "claims-checked",
      ]);
      expect(steps.slice(call + 1, call + 6)).toEqual(within);
      const { start = -1, micros = 0 } = steps[call] ?? {};
      for (const step of within) {
        expect(step.start).toBeGreaterThanOrEqual(start);
        expect((step.start ?? 0) + step.micros).toBeLessThanOrEqual(start + micros + 0.2);
      }
      expect(start + micros).toBeLessThanOrEqual(cost.micros + 0.2);
    }
    expect(steps.filter(({ kind }) => kind === "decision")).toHaveLength(1);
  });

  test("with one token for all is answered by the service that it is for, and by no other", async () => {
    const { status, body } = await dashboardWith("?tokens=one");
    expect(status).toBe(200);
    const refused = { status: 401, answer: { code: "audience-wrong" } };
    expect(body.inside).toMatchObject({ orders: { status: 200 }, billing: refused, profile: refused });
    const { steps, decision } = await lab.newest();
    expect(steps.filter(({ kind }) => kind === "token-issued")).toHaveLength(1);
    expect(decision.verdict).toBe("allowed");
  });

  test.each(["?tokens=none", "?tokens=", "?tokens=ONE"])("turns the query %s down", async (query) => {
    const { status, body } = await dashboardWith(query);
    expect([status, body.code]).toEqual([400, "query-invalid"]);
    expect((await lab.newest()).decision).toEqual({ verdict: "failed", code: null, identity: null });
  });

  test("is for somebody signed in, and for the model that has a gateway", async () => {
    expect((await lab.client().send("hybrid", "dashboard")).body.code).toBe("no-credential");
    expect((await alice.send("session", "dashboard")).body.code).toBe("action-unknown");
  });
});

describe("a service inside, asked directly,", () => {
  test.each(INSIDE_SERVICES)("%s lets its own token in, and turns the others' down", async (service) => {
    const minted = await tokens();
    for (const other of INSIDE_SERVICES) {
      const { status, body } = await present(service, minted[other]);
      expect([status, body.code]).toEqual(other === service ? [200, undefined] : [401, "audience-wrong"]);
    }
  });

  test("looks at no cookie", async () => {
    const { status, body } = await ask("orders");
    expect([status, body.code]).toEqual([401, "no-credential"]);
    expect(findStep((await lab.newest()).steps, "authorization-read")?.data.found).toBe(false);
  });

  test("reads no store, and asks no denylist even where the lab keeps one", async () => {
    await lab.control("settings", { denylist: true });
    const { orders } = await tokens();
    await lab.control("stop-store");
    expect((await present("orders", orders)).status).toBe(200);
    expect((await lab.newest()).cost).toMatchObject({ storeReads: 0, storeWrites: 0 });
  });

  test("goes on believing after the session was revoked, for as long as the token lives", async () => {
    const { orders } = await tokens();
    const [record] = (await lab.snapshot()).services[0]?.sessions ?? [];
    await lab.control("revoke-session", { sid: record?.id });
    expect((await ask("me")).body.code).toBe("session-unknown");
    await lab.control("advance-clock", { seconds: 59 });
    expect((await present("orders", orders)).status).toBe(200);
    await lab.control("advance-clock", { seconds: 1 });
    expect((await present("orders", orders)).body.code).toBe("token-expired");
  });

  test("after the keys were rotated believes an older token only with an overlap", async () => {
    const { orders } = await tokens();
    await lab.control("rotate-keys", { overlap: true });
    expect((await present("orders", orders)).status).toBe(200);
    await lab.control("rotate-keys", { overlap: false });
    expect((await present("orders", orders)).body.code).toBe("key-unknown");
  });
});

describe("a service that forges a token for another", () => {
  const forged = async (alg: string) => {
    await lab.control("settings", { jwtAlg: alg });
    return lab.control("forge", { as: "orders", at: "billing", user: "bob", role: "admin" });
  };

  test.each(JWT_ALGORITHMS)("with %s can do so only where all share the secret", async (alg) => {
    const shared = alg === "HS256";
    const { status, body } = await forged(alg);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      alg,
      status: shared ? 200 : 401,
      signedWith: shared ? "shared-secret" : "own-key",
    });
    const exchange = await lab.newest();
    expect(exchange).toMatchObject({
      id: body.exchange,
      action: "billing",
      client: { kind: "service", label: "orders" },
      decision: { code: shared ? null : "signature-invalid" },
    });
    expect(exchange.response.body.includes('"user":42')).toBe(shared);
  });

  test("needs somebody to forge, and two services that there are", async () => {
    const forge = { as: "orders", at: "billing", user: "nobody", role: "admin" };
    expect((await lab.control("forge", forge)).body.code).toBe("user-unknown");
    expect((await lab.control("forge", { ...forge, user: "bob", at: "A" })).body.code).toBe("body-invalid");
  });
});
