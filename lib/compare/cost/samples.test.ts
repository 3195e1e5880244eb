import { describe, expect, test } from "vitest";
import { exchange, step } from "../../lab/client/testing/samples.ts";
import { settingsSchema } from "../../lab/shapes.ts";
import { countOperations, recognitionCost } from "../../trace/cost.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { STEP_KINDS } from "../../trace/steps.ts";
import { COST_ROWS, ROW_IDS } from "./rows.ts";
import { sampleOf, samplesOf, summarise } from "./samples.ts";

const took = <T extends object>(made: T, micros: number): T => ({ ...made, micros });

/** A recorded `me` whose lookup took so long, besides 2 µs for the carrier and 10 for the seal. */
const me = (id: number, lookup: number): Exchange =>
  exchange(id, {
    cost: {
      micros: 999,
      storeReads: 1,
      storeWrites: 1,
      cryptoOps: 1,
      requestBytes: 700 + id,
      responseBytes: 1,
    },
    steps: [
      took(step("request-received", { method: "GET", path: "/", bytes: 1 }), 50),
      took(step("cookie-read", { name: "lab_session", count: 1, value: "v", bytes: 1 }), 2),
      took(step("seal-opened", { sid: "a", reason: null }), 10),
      took(
        step("session-looked-up", {
          sid: "a",
          found: true,
          record: null,
          cabinet: { partition: "shared", labels: [], total: 0 },
        }),
        lookup,
      ),
      took(step("response-sent", { status: 200, bytes: 1 }), 50),
    ],
  });

describe("a sample", () => {
  test("is the recognition alone: neither the way in, nor the answer", () => {
    expect(sampleOf(me(1, 4))).toEqual({
      exchange: 1,
      parts: { carrier: 2, reading: 0, crypto: 10, lookup: 4 },
      micros: 16,
      bytes: 701,
    });
  });

  test("counts a token that is signed to be verified next, and none that is handed out or sent on", () => {
    const [alg, kid] = ["ES256", "k1"];
    const signed = took(step("token-issued", { alg, kid, header: {}, claims: {}, bytes: 1 }), 200);
    const checked = took(step("token-shape-checked", { bytes: 1, ok: true, reason: null }), 3);
    const inside = { ...checked, hop: "orders" as const };
    const crypto = (...more: Exchange["steps"]) =>
      sampleOf({ ...me(1, 4), steps: [...me(1, 4).steps, ...more] })?.parts.crypto;
    expect(crypto(signed, checked)).toBe(210);
    expect(crypto(checked, signed)).toBe(10);
    expect(crypto(signed, inside)).toBe(10);
  });

  test("has cryptography exactly where the trace counts some", () => {
    for (const kind of STEP_KINDS) {
      // The data of a step says nothing about which part it belongs to.
      const steps = [{ kind, micros: 7 }] as unknown as Exchange["steps"];
      const { crypto, lookup } = recognitionCost(steps);
      const { cryptoOps, storeReads } = countOperations(steps);
      if (crypto > 0) expect([kind, cryptoOps]).toEqual([kind, 1]);
      if (lookup > 0) expect([kind, storeReads]).toEqual([kind, 1]);
    }
    const plain = [took(step("state-read", { bytes: 9, state: null }), 20)];
    expect(recognitionCost(plain)).toEqual({ carrier: 0, reading: 20, crypto: 0, lookup: 0 });
  });

  test("is none where nobody was recognised", () => {
    const refused = {
      ...me(1, 4),
      decision: { verdict: "refused", code: "session-unknown", identity: null },
    };
    expect(sampleOf(refused as Exchange)).toBeNull();
  });

  test("is taken of the exchanges that were sent for it, and of no other", () => {
    const samples = samplesOf([me(1, 1), me(2, 2), me(3, 3)], new Set([2, 3, 9]));
    expect(samples.map((sample) => sample.exchange)).toEqual([2, 3]);
  });
});

describe("a summary", () => {
  test("has the middle, the 95th of 100, and the middle of each part", () => {
    const samples = Array.from({ length: 100 }, (_, at) => sampleOf(me(at, at)) ?? []).flat();
    expect(summarise(samples)).toEqual({
      count: 100,
      micros: { median: 62, p95: 107 },
      parts: { carrier: 2, reading: 0, crypto: 10, lookup: 50 },
      bytes: { median: 750, p95: 795 },
    });
  });

  test("of nothing is nothing", () => {
    expect(summarise([])).toBeNull();
  });
});

test("every row is a lab that can be set so, and no two are the same", () => {
  const ways = ROW_IDS.map((id) => {
    const { model, settings } = COST_ROWS[id];
    expect(settingsSchema.partial().safeParse(settings).success).toBe(true);
    return JSON.stringify([model, settings]);
  });
  expect(new Set(ways).size).toBe(ROW_IDS.length);
});
