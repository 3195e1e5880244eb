import fc from "fast-check";
import { expect, test } from "vitest";
import { rowLayout } from "./row-layout";

const stages = fc.constantFrom(2, 3, 4);

test("nothing is wider than the stage, and everything has a width, from a narrow phone to a wide screen", () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 1700 }), stages, (width, count) => {
      const { kind, browser, wire, pad, envelope, docket, object } = rowLayout(width, count);
      const server = kind === "columns" ? width - browser - wire : width;
      for (const each of [browser, wire, server, envelope.width, docket, object.width])
        expect(each).toBeGreaterThan(60);
      expect(envelope.width).toBeLessThanOrEqual(browser - 2 * pad);
      expect(docket + object.width).toBeLessThanOrEqual(server - 2 * pad);
    }),
  );
});

test("with more than two each stage is lower", () => {
  expect(rowLayout(872, 3).height).toBeLessThan(rowLayout(872, 2).height);
  expect(rowLayout(872, 4).height).toBe(rowLayout(872, 3).height);
});
