import fc from "fast-check";
import { expect, test } from "vitest";
import { median, quantile } from "./quantiles.ts";

const figures = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

test("a quantile is one of the figures, with its share of them at or below it", () => {
  fc.assert(
    fc.property(figures, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
      const found = quantile(all, share);
      expect(all).toContain(found);
      expect(all.filter((figure) => figure <= found).length / all.length).toBeGreaterThanOrEqual(share);
    }),
  );
});

test("the order of the figures does not matter, and they are left as they were", () => {
  const all = [5, 1, 4, 2, 3];
  expect(median(all)).toBe(3);
  expect(quantile(all, 0.95)).toBe(5);
  expect(all).toEqual([5, 1, 4, 2, 3]);
});

test("of no figures there is no median", () => {
  expect(median([])).toBeNaN();
});
