import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jwtExpired, jwtMe, noneHello, samples, sessionLogout, sessionMe } from "../stage/fixtures.ts";
import { differencesIn, FACTS, factsOf } from "./differences.ts";
import { measure } from "./score.ts";

describe("the facts of an exchange", () => {
  test("are those that were recorded", () => {
    const exchange = sessionMe();
    const { bytesUp, bytesDown } = measure(exchange);
    expect(factsOf(exchange)).toEqual({
      status: 200,
      code: null,
      requestBytes: bytesUp,
      responseBytes: bytesDown,
      cookie: "set",
      storeReads: exchange.cost.storeReads,
      storeWrites: exchange.cost.storeWrites,
      cryptoOps: exchange.cost.cryptoOps,
      source: "record",
    });
  });

  test("a refused credential vouches for nobody, a good one for its bearer", () => {
    expect(factsOf(jwtMe())).toMatchObject({ source: "token", cookie: "untouched", code: null });
    expect(factsOf(jwtExpired())).toMatchObject({ source: "nobody", status: 401, code: "token-expired" });
    expect(factsOf(noneHello()).source).toBe("nobody");
  });

  test("a cookie that is dropped is told apart from one that is set", () => {
    expect(factsOf(sessionLogout()).cookie).toBe("cleared");
  });
});

describe("what differs", () => {
  const some = fc.subarray(samples(), { minLength: 1 });

  test("nothing, between an exchange and itself", () => {
    for (const exchange of samples()) {
      expect(differencesIn([exchange, exchange]).size).toBe(0);
      expect(differencesIn([exchange]).size).toBe(0);
    }
  });

  test("exactly the facts that have more than one value, in whatever order the exchanges come", () => {
    fc.assert(
      fc.property(some, (exchanges) => {
        const differing = differencesIn(exchanges);
        for (const name of FACTS) {
          const [first, ...rest] = exchanges.map((exchange) => factsOf(exchange)[name]);
          expect(differing.has(name)).toBe(rest.some((value) => value !== first));
        }
        expect(differencesIn(exchanges.toReversed())).toEqual(differing);
      }),
    );
  });

  test("a session and a token that both let Alice in differ in who says so and in what it took", () => {
    const differing = differencesIn([sessionMe(), jwtMe()]);
    expect(differing.has("status")).toBe(false);
    for (const name of ["source", "storeReads", "cookie"] as const) expect(differing.has(name)).toBe(true);
  });
});
