import fc from "fast-check";
import { expect, test } from "vitest";
import { slipLines, stateLines } from "./slip.ts";

test("any text can be shown line by line, and none of its pairs is lost", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(slipLines(text)).toHaveLength(text.split("&").filter((part) => part !== "").length);
    }),
  );
});

test("names and values are read with their percent signs resolved", () => {
  const pairs = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string()), { minLength: 1 });
  fc.assert(
    fc.property(pairs, (all) => {
      const well = all.map(([key, value]) => [key.toWellFormed(), value.toWellFormed()] as const);
      const text = well.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
      expect(slipLines(text)).toEqual(well.map(([key, value]) => ({ key, value })));
    }),
  );
});

test("a visitor who has not signed in has no name on the lines", () => {
  const stranger = { userId: null, name: null, role: null, preferences: {}, expiresAt: null };
  expect(stateLines({ ...stranger, visitor: 3, visits: 1 })).toEqual([
    { key: "visitor", value: "3" },
    { key: "visits", value: "1" },
  ]);
});
