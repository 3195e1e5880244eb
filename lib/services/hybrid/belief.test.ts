import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBase64Url, utf8 } from "../../core/bytes.ts";
import { exchange, note, record, step } from "../../lab/client/testing/samples.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { type Asking, type Belief, beliefOf, boundsOf } from "./belief.ts";
import { beliefWords } from "./belief-words.ts";

const part = (value: object): string => toBase64Url(utf8(JSON.stringify(value)));
const TOKEN = `${part({ alg: "ES256" })}.${part({ aud: "orders", exp: 160 })}.c2ln`;
const cabinet = { partition: "A", labels: ["d"], total: 1 };

const dashboard = exchange(1, {
  model: "hybrid",
  action: "dashboard",
  at: 100_000,
  labTime: 100_000,
  steps: [
    step("session-written", { sid: "d", record: record("d"), isNew: false, cabinet }),
    step("service-called", { service: "orders", path: "/", token: TOKEN, status: 200, code: null }),
  ],
});

const revoked = note(1, { entry: 2, at: 110_000, control: "revoke-session", removedSid: "d" });
const ahead = (entry: number, afterExchange: number) =>
  note(afterExchange, { entry, control: "advance-clock" });

/** Orders is asked with the old token. */
const asked = (id: number, labTime: number, status: number, at = labTime): Exchange =>
  exchange(id, {
    model: "hybrid",
    action: "orders",
    at,
    labTime,
    request: { method: "GET", path: "/", headers: [["Authorization", `Bearer ${TOKEN}`]], body: "" },
    response: { status, headers: [], body: "" },
    decision:
      status === 200
        ? { verdict: "allowed", code: null, identity: null }
        : { verdict: "refused", code: "token-expired", identity: null },
  });

describe("the moment of the revocation, by the lab's clock", () => {
  test("is that of the exchange before it, ahead by as much", () => {
    expect(beliefOf([dashboard], [revoked], 0)).toMatchObject({ revokedAt: 110_000, expiresAt: 160_000 });
  });

  test("is that of the exchange after it, where the clock was moved just before", () => {
    const after = asked(2, 141_000, 200, 111_000);
    expect(beliefOf([dashboard, after], [ahead(1, 1), revoked], 30_000)?.revokedAt).toBe(140_000);
  });

  test("is that of now, where nothing was asked since and the clock stood still", () => {
    expect(beliefOf([dashboard], [ahead(1, 1), revoked], 30_000)?.revokedAt).toBe(140_000);
  });

  test("is not told where the clock was moved on both sides, and nobody claims to know how long", () => {
    const belief = beliefOf([dashboard], [ahead(1, 1), revoked, ahead(3, 1)], 60_000);
    expect(belief).toMatchObject({ revokedAt: null, askings: [] });
    expect(beliefWords(belief)).toMatch(/nobody can tell/);
  });
});

test("only the token that was minted before, and only that session's label, say anything", () => {
  const other = { ...asked(3, 130_000, 200), request: { ...dashboard.request, headers: [] } };
  const belief = beliefOf([dashboard, asked(2, 120_000, 200), other], [revoked], 0);
  expect(belief?.askings).toEqual([{ exchange: 2, side: "inside", after: 10, status: 200, code: null }]);
});

test("another lab's drawer, or none, is no revocation", () => {
  expect(beliefOf([dashboard], [], 0)).toBeNull();
  expect(beliefOf([dashboard], [{ ...revoked, removedSid: "e" }], 0)).toBeNull();
});

const belief = (askings: Asking[]): Belief => ({
  sid: "d",
  revokedAt: 0,
  token: TOKEN,
  expiresAt: 60_000,
  askings,
});
const inside = (exchangeId: number, after: number, code: Asking["code"] = null): Asking => ({
  exchange: exchangeId,
  side: "inside",
  after,
  status: code === null ? 200 : 401,
  code,
});

describe("what is said", () => {
  test.each<[string, Asking[], string]>([
    ["nothing asked", [], "Outside: not asked yet. Inside: not asked yet."],
    ["believed so far", [inside(2, 30.9)], "Outside: not asked yet. Inside: believed for at least 30 s."],
    [
      "too late",
      [inside(2, 70.2, "token-expired")],
      "Outside: not asked yet. Inside: believed for at most 71 s.",
    ],
    [
      "both",
      [inside(2, 45), inside(3, 60, "token-expired")],
      "Outside: not asked yet. Inside: believed for at least 45 s and at most 60 s.",
    ],
    [
      "another reason",
      [inside(2, 5, "key-unknown")],
      "Outside: not asked yet. Inside: turned away for another reason, key-unknown.",
    ],
    [
      "outside late",
      [{ exchange: 2, side: "outside", after: 20, status: 401, code: "session-unknown" }],
      "Outside: refused when it was first asked, after 20 s. Inside: not asked yet.",
    ],
  ])("%s", (_, askings, says) => {
    expect(beliefWords(belief(askings))).toBe(says);
  });

  test("at least is never more than at most, however often it is asked", () => {
    const times = fc.uniqueArray(fc.nat(120), { maxLength: 12 }).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(times, fc.nat(120), (asks, life) => {
        const askings = asks.map((after, i) => inside(i + 2, after, after < life ? null : "token-expired"));
        const { atLeast, atMost } = boundsOf(askings);
        if (atLeast !== null) expect(atLeast).toBeLessThan(life);
        if (atMost !== null) expect(atMost).toBeGreaterThanOrEqual(life);
      }),
    );
  });
});
