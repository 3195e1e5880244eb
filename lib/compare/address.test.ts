import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ACTIONS, CARRIERS } from "../trace/vocabulary.ts";
import {
  COMPARED,
  type Comparison,
  DEFAULT_COMPARISON,
  FEWEST,
  MOST,
  type Query,
  readAddress,
  toggleModel,
  writeAddress,
} from "./address.ts";

const models = fc
  .subarray(COMPARED, { minLength: FEWEST, maxLength: MOST })
  .map((chosen) => COMPARED.filter((model) => chosen.includes(model)));

const comparisons: fc.Arbitrary<Comparison> = fc
  .record({
    models,
    carrier: fc.constantFrom(...CARRIERS),
    action: fc.constantFrom(...ACTIONS),
    denylist: fc.boolean(),
  })
  .map((made) => ({ ...made, denylist: made.denylist && made.models.includes("jwt") }));

const queryOf = (text: string): Query => Object.fromEntries(new URLSearchParams(text));

describe("the address of a comparison", () => {
  test("gives back what was written, and nothing is ignored", () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        expect(readAddress(queryOf(writeAddress(comparison)))).toEqual({ comparison, ignored: [] });
      }),
    );
  });

  test("says nothing: the default, and nothing is ignored", () => {
    expect(readAddress({})).toEqual({ comparison: DEFAULT_COMPARISON, ignored: [] });
  });

  test("any nonsense is read as some comparison that can be shown, and what is not the default was asked for", () => {
    const value = fc.option(fc.oneof(fc.string(), fc.array(fc.string()), fc.constant("session,jwt")), {
      nil: undefined,
    });
    const keys = fc.oneof(
      fc.constantFrom("models", "carrier", "action", "denylist", "__proto__", "constructor"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.dictionary(keys, value), (query) => {
        const { comparison, ignored } = readAddress(query);
        expect(comparison.models.length).toBeGreaterThanOrEqual(FEWEST);
        expect(comparison.models.length).toBeLessThanOrEqual(MOST);
        expect(comparison.models).toEqual(COMPARED.filter((model) => comparison.models.includes(model)));
        for (const key of ignored) expect(comparison[key]).toEqual(DEFAULT_COMPARISON[key]);
      }),
    );
  });

  test.each([
    ["models", "session"],
    ["models", "session,session"],
    ["models", "session,pigeon"],
    ["models", "none,plain,session,sealed,jwt"],
    ["models", ""],
    ["carrier", "pigeon"],
    ["action", "delete"],
    ["denylist", "maybe"],
  ] as const)("%s=%s is ignored, and said to be", (key, value) => {
    expect(readAddress({ [key]: value })).toEqual({ comparison: DEFAULT_COMPARISON, ignored: [key] });
  });

  test("given twice it is ignored: which of them is meant?", () => {
    expect(readAddress({ carrier: ["cookie", "header"] }).ignored).toEqual(["carrier"]);
  });

  test("a denylist means nothing where no JWT is compared", () => {
    expect(readAddress({ models: "none,session", denylist: "on" }).ignored).toEqual(["denylist"]);
  });

  test("models come in teaching order, however they were written", () => {
    expect(readAddress({ models: "jwt,none,session" }).comparison.models).toEqual(["none", "session", "jwt"]);
  });
});

describe("putting a model in or taking it out", () => {
  test("keeps between two and four, in order, and undoes itself", () => {
    fc.assert(
      fc.property(models, fc.constantFrom(...COMPARED), (chosen, model) => {
        const next = toggleModel(chosen, model);
        if ("refused" in next) {
          expect(next.refused).toBe(chosen.includes(model) ? "fewest" : "most");
          expect(chosen).toHaveLength(next.refused === "fewest" ? FEWEST : MOST);
          return;
        }
        expect(next.models.includes(model)).toBe(!chosen.includes(model));
        expect(toggleModel(next.models, model)).toEqual({ models: chosen });
      }),
    );
  });
});
