import { expect, test } from "vitest";
import { checksOf } from "../lab/client/checks.ts";
import { tokensOf } from "../lab/client/tokens-of.ts";
import { verdictWords } from "../lab/client/words.ts";
import { narrate } from "../stage/narrate.ts";
import { sceneAt } from "../stage/scene.ts";
import { INSIDE_SERVICES } from "../trace/vocabulary.ts";
import { handleAction } from "./actions.ts";
import { makeLab, openTestApp } from "./testing/harness.ts";

test("what a gateway, its services, a balancer and a preflight truly recorded can be drawn at every step", async () => {
  openTestApp();
  const lab = await makeLab();
  await lab.owner.send("hybrid", "hello");
  await lab.owner.send("hybrid", "login", { user: "alice" });
  for (const action of ["me", "hello", "admin", "dashboard"]) await lab.owner.send("hybrid", action);
  const dashboard = await lab.newest();
  for (const { way, text } of tokensOf(dashboard))
    for (const service of INSIDE_SERVICES) {
      const { status } = await lab.client().send("hybrid", service, { token: text ?? "" });
      expect(status).toBe(way === service ? 200 : 401);
    }
  await lab.control("forge", { as: "orders", at: "billing", user: "bob", role: "admin" });
  await lab.control("settings", { services: 3 });
  for (const service of ["A", "B", "C"]) {
    await lab.owner.send("session", "hello");
    await lab.control("stop-service", { service });
  }
  await lab.owner.send("session", "me");
  await lab.control("start-service", { service: "B" });
  await handleAction(
    new Request(`http://localhost:3000/api/labs/${lab.id}/jwt/me`, {
      method: "OPTIONS",
      headers: {
        host: "localhost:3000",
        origin: "http://other.test",
        "access-control-request-method": "GET",
      },
    }),
    { lab: lab.id, model: "jwt", action: "me" },
  );
  const { exchanges } = await lab.snapshot();
  expect(new Set(exchanges.map(({ response }) => response.status))).toEqual(new Set([200, 204, 401, 503]));
  for (const exchange of exchanges) {
    const { length } = exchange.steps;
    const forwards = Array.from({ length: length + 1 }, (_, cursor) => sceneAt(exchange, cursor));
    const backwards = Array.from({ length: length + 1 }, (_, back) => sceneAt(exchange, length - back));
    expect(backwards.toReversed()).toEqual(forwards);
    // Each line's time is part of the whole: what happened inside a call is not added to it.
    const lines = forwards.at(-1)?.docket.rows ?? [];
    const own = exchange.steps.filter(({ hop, place }) => !hop && place !== "wire");
    const sum = (all: readonly { micros: number }[]): number =>
      all.reduce((total, { micros }) => total + micros, 0);
    expect(sum(lines)).toBeGreaterThanOrEqual(Math.trunc(sum(own)));
    expect(narrate(exchange)).toContain(String(exchange.response.status));
    expect(verdictWords(exchange).length).toBeGreaterThan(3);
    expect(checksOf(exchange).every(({ says }) => says.length > 0)).toBe(true);
  }
});
