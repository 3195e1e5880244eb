import { beforeEach, describe, expect, test } from "vitest";
import { beliefOf, boundsOf } from "../services/hybrid/belief.ts";
import { beliefWords } from "../services/hybrid/belief-words.ts";
import type { Along, HybridDriver } from "../services/hybrid/driver.ts";
import { EXPERIMENT_IDS, EXPERIMENTS, outcomeOf } from "../services/hybrid/experiments.ts";
import { measureBelief } from "../services/hybrid/measure.ts";
import { momentOf } from "../services/hybrid/moment.ts";
import { treeOf } from "../services/hybrid/tree.ts";
import type { ActionName } from "../trace/vocabulary.ts";
import { makeLab, openTestApp, type TestLab } from "./testing/harness.ts";

let lab: TestLab;
let driver: HybridDriver;

beforeEach(async () => {
  openTestApp();
  lab = await makeLab();
  driver = {
    labId: lab.id,
    async send(action: ActionName, { user, token }: Along = {}) {
      const got = await lab.owner.send("hybrid", action, {
        ...(user === undefined ? {} : { user }),
        ...(token === undefined ? {} : { token }),
      });
      return this.read(Number(got.headers.get("x-exchange")));
    },
    async control(name, body) {
      const got = await lab.control(name, body);
      expect(got.status).toBe(200);
      return got.body;
    },
    async read(exchange) {
      const found = (await lab.exchanges()).find(({ id }) => id === exchange);
      if (!found) throw new Error(`Exchange ${exchange} is not recorded.`);
      return found;
    },
  };
});

describe("each experiment comes out as the page promises", () => {
  test.each(EXPERIMENT_IDS)("%s", async (id) => {
    const { status, code, run } = EXPERIMENTS[id];
    expect(outcomeOf(await run(driver))).toMatchObject({ status, code });
  });

  test("also one after another, in any lab that was used before", async () => {
    for (const id of [...EXPERIMENT_IDS, ...EXPERIMENT_IDS.toReversed()]) {
      const { status, code, run } = EXPERIMENTS[id];
      expect(outcomeOf(await run(driver)), id).toMatchObject({ status, code });
    }
  });
});

test("a forged role opens everybody's invoices, where the secret is shared", async () => {
  const exchange = await EXPERIMENTS["forge-shared"].run(driver);
  expect(outcomeOf(exchange).invoicesOf).toBe(3);
  const { asker, calls } = momentOf(exchange);
  expect(asker).toBe("orders");
  expect(calls[0]?.reading).toMatchObject({
    verified: true,
    failed: null,
    claims: { role: "admin", sub: "7" },
  });
});

test.each([
  ["audience", "aud", true],
  ["drop", "kid", false],
  ["forge-public", "signature", false],
] as const)("after %s it is told that %s did not hold", async (id, failed, verified) => {
  const { calls } = momentOf(await EXPERIMENTS[id].run(driver));
  expect(calls[0]?.reading).toMatchObject({ failed, verified });
});

test("a revoked session is refused outside at once, and believed inside until its token runs out", async () => {
  await measureBelief(driver);
  const { exchanges, controls, clockOffset } = await lab.snapshot();
  const belief = beliefOf(exchanges, controls, clockOffset);
  expect(belief?.askings.map(({ side, after, code }) => [side, after, code])).toEqual([
    ["outside", 0, "session-unknown"],
    ["inside", 0, null],
    ["inside", 20, null],
    ["inside", 40, null],
    ["inside", 50, null],
    ["inside", 60, "token-expired"],
  ]);
  expect(boundsOf(belief?.askings ?? [])).toEqual({ atLeast: 50, atMost: 60 });
  expect(((belief?.expiresAt ?? 0) - (belief?.revokedAt ?? 0)) / 1000).toBe(60);
  expect(beliefWords(belief)).toBe(
    "Outside: refused at once. Inside: believed for at least 50 s and at most 60 s.",
  );
});

describe("GET /dashboard", () => {
  test("as a tree: the gateway, three calls, and what happened inside each", async () => {
    await driver.send("login", { user: "alice" });
    const tree = treeOf(await driver.send("dashboard"));
    const kinds = tree?.branches.map(({ kind, hop }) => hop ?? kind);
    expect(kinds).toEqual(["recognise", "mint", "orders", "billing", "profile", "answer"]);
    for (const call of tree?.branches.filter(({ kind }) => kind === "call") ?? [])
      expect(call.branches.map(({ step }) => step?.kind)).toEqual([
        "authorization-read",
        "token-shape-checked",
        "key-chosen",
        "signature-checked",
        "claims-checked",
      ]);
  });

  test("with one token for all is believed by the one whom it names", async () => {
    await driver.send("login", { user: "bob" });
    await lab.owner.send("hybrid", "dashboard");
    const asked = lab.owner.request("GET", `/api/labs/${lab.id}/hybrid/dashboard?tokens=one`);
    const { handleAction } = await import("./actions.ts");
    await handleAction(asked, { lab: lab.id, model: "hybrid", action: "dashboard" });
    const { calls, minted, asker } = momentOf(await lab.newest());
    expect(asker).toBe("gateway");
    expect(minted.map(({ audience, lifetime }) => [audience, lifetime])).toEqual([["orders", 60]]);
    expect(calls.map(({ service, code, reading }) => [service, code, reading.failed])).toEqual([
      ["orders", null, null],
      ["billing", "audience-wrong", "aud"],
      ["profile", "audience-wrong", "aud"],
    ]);
    expect(calls.every(({ reading }) => reading.left === 60)).toBe(true);
  });

  test("of a stranger shows that nobody inside was asked", async () => {
    const moment = momentOf(await driver.send("dashboard"));
    expect(moment).toMatchObject({ atGateway: true, code: "no-credential", calls: [], minted: [] });
  });
});
