import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requestBytes } from "../http/message.ts";
import type { LabView } from "../lab/shapes.ts";
import { CLAIMS, jwtMe, NOON, noneHello, record, SID, samples, sessionMe } from "../stage/fixtures.ts";
import type { Exchange } from "../trace/exchange.ts";
import { measure, medianLike, otherBytes, total } from "./score.ts";
import { copyWorth, drawerOf, tokenIdOf } from "./score-worth.ts";

const withCookie = (exchange: Exchange, value: string | null): Exchange => {
  const headers = exchange.request.headers.filter(([name]) => name.toLowerCase() !== "cookie");
  const request = {
    ...exchange.request,
    headers: value === null ? headers : [...headers, ["cookie", value] as const],
  };
  return { ...exchange, request, cost: { ...exchange.cost, requestBytes: requestBytes(request) } };
};

describe("what a request needs", () => {
  const text = fc.stringMatching(/^[a-z0-9.]{0,40}$/);

  test("is what it would weigh if only the model's own cookie had come", () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (own, other, first) => {
        const pairs = [`lab_session=${own}`, `lab_jwt=${other}`];
        const both = withCookie(sessionMe(), (first ? pairs : pairs.toReversed()).join("; "));
        const alone = withCookie(sessionMe(), `lab_session=${own}`);
        expect(otherBytes(alone)).toBe(0);
        expect(measure(both).bytesUp).toBe(alone.cost.requestBytes);
        expect(measure(both).bytesUp + measure(both).otherBytes).toBe(both.cost.requestBytes);
      }),
    );
  });

  test("a header line that carries only strangers counts for nothing", () => {
    const strangers = withCookie(sessionMe(), "lab_jwt=abc; sessions=x");
    expect(measure(strangers).bytesUp).toBe(withCookie(sessionMe(), null).cost.requestBytes);
  });
});

test("several exchanges cost the sum of what each cost", () => {
  fc.assert(
    fc.property(fc.subarray(samples()), (exchanges) => {
      const sum = total(exchanges);
      for (const key of ["bytesUp", "bytesDown", "micros", "storeReads", "cryptoOps"] as const)
        expect(sum[key]).toBeCloseTo(exchanges.reduce((all, exchange) => all + measure(exchange)[key], 0));
    }),
  );
});

describe("the median", () => {
  const timed = (id: number, micros: number, change: Partial<Exchange> = {}): Exchange => ({
    ...sessionMe(id),
    ...change,
    cost: { ...sessionMe().cost, micros },
  });

  test("is of requests that did the same work only, and says of how many", () => {
    const all = [timed(1, 10), timed(2, 30), timed(3, 20), timed(4, 9999, { action: "admin" }), jwtMe(5)];
    expect(medianLike(timed(1, 10), all)).toEqual({ micros: 20, runs: 3 });
    expect(medianLike(timed(1, 10), all.slice(0, 2))).toEqual({ micros: 20, runs: 2 });
  });

  test("lies between the fastest and the slowest", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (times) => {
          const all = times.map((micros, index) => timed(index + 1, micros));
          const { micros, runs } = medianLike(all[0] ?? timed(1, 1), all);
          expect(runs).toBe(times.length);
          expect(micros).toBeGreaterThanOrEqual(Math.min(...times));
          expect(micros).toBeLessThanOrEqual(Math.max(...times));
        },
      ),
    );
  });
});

describe("a thief's copy", () => {
  const view = (change: { denylist?: string[]; asked?: boolean; drawers?: string[] }): LabView =>
    ({
      settings: { denylist: change.asked ?? false },
      services: [{ name: "A", up: true, sessions: (change.drawers ?? []).map((id) => record(id)) }],
      store: { sessions: [] },
      denylist: change.denylist ?? [],
    }) as unknown as LabView;

  test("of a label opens the drawer until it runs out, and nothing once the drawer is gone", () => {
    const standing = { model: "session", exchanges: [sessionMe()], now: NOON } as const;
    const until = copyWorth({ ...standing, view: view({ drawers: [SID] }) });
    expect(until).toMatchObject({ worth: "until", handle: SID });
    expect(copyWorth({ ...standing, view: view({}) })).toEqual({ worth: "nothing", why: "gone" });
    expect(drawerOf("session", [sessionMe()])).toBe(SID);
  });

  test("of a token is good until it expires, unless a list that is asked names it", () => {
    const standing = { model: "jwt", exchanges: [jwtMe()], now: NOON } as const;
    const until = Number(CLAIMS.exp) * 1000;
    expect(copyWorth({ ...standing, view: view({}) })).toEqual({ worth: "until", until, handle: null });
    const listed = { denylist: [CLAIMS.jti as string] };
    expect(copyWorth({ ...standing, view: view(listed) })).toMatchObject({ worth: "until" });
    const asked = { ...standing, view: view({ ...listed, asked: true }) };
    expect(copyWorth(asked)).toEqual({ worth: "nothing", why: "revoked" });
    expect(copyWorth({ ...standing, view: view({}), now: until })).toEqual({
      worth: "nothing",
      why: "expired",
    });
    expect(tokenIdOf([jwtMe()])).toBe(CLAIMS.jti);
  });

  test("of nothing is worth nothing", () => {
    const nothing = copyWorth({ model: "none", exchanges: [noneHello()], view: view({}), now: NOON });
    expect(nothing).toEqual({ worth: "nothing", why: "none" });
  });
});
