import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsOf, dotsOf, dotWorth, logAxis, placeOn, ticksOf } from "./distribution.ts";

const figures = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 80 });
const axisOf = (all: readonly number[]) => logAxis(all) ?? { from: 1, to: 10 };

describe("the axis", () => {
  test("is one on which every figure has its place, in the order of the figures", () => {
    fc.assert(
      fc.property(figures, (all) => {
        const axis = axisOf(all);
        const places = all.toSorted((a, b) => a - b).map((figure) => placeOn(axis, figure));
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(1);
        }
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  test("runs between round figures", () => {
    expect(logAxis([1.6, 306])).toEqual({ from: 1, to: 500 });
    expect(logAxis([7, 7])).toEqual({ from: 5, to: 10 });
    expect(logAxis([10])).toEqual({ from: 10, to: 20 });
  });

  test("passes over what a logarithm has no place for", () => {
    expect(logAxis([0, Number.NaN, 4])).toEqual({ from: 2, to: 5 });
    expect(logAxis([0])).toBeNull();
    expect(logAxis([])).toBeNull();
    expect(placeOn({ from: 1, to: 10 }, 0)).toBe(0);
  });

  test("is marked at every digit, and named at powers of ten where it is long", () => {
    const ticks = ticksOf({ from: 1, to: 200 });
    expect(ticks.filter(({ named }) => named).map(({ value }) => value)).toEqual([1, 10, 100]);
    expect(ticks.map(({ value }) => value)).toContain(90);
    expect(ticks.at(-1)).toMatchObject({ value: 200, place: 1 });
    expect(
      ticksOf({ from: 500, to: 1000 })
        .filter(({ named }) => named)
        .map(({ value }) => value),
    ).toEqual([500, 1000]);
    expect(ticksOf({ from: 0.5, to: 2 }).map(({ value }) => value)).toEqual([0.5, 0.6, 0.7, 0.8, 0.9, 1, 2]);
  });
});

describe("the dots", () => {
  test("leave no figure out, and no column is taller than asked", () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 90 }), (all, count) => {
        const columns = columnsOf(all, axisOf(all), count);
        expect(columns.reduce((sum, column) => sum + column.count, 0)).toBe(all.length);
        const worth = dotWorth([columns], 9);
        for (const column of columns) {
          expect(dotsOf(column, worth)).toBeLessThanOrEqual(9);
          expect(dotsOf(column, worth) * worth).toBeGreaterThanOrEqual(column.count);
        }
      }),
    );
  });

  test("are worth a round figure, the same in every row", () => {
    const tall = [{ place: 0.5, count: 61 }];
    expect(dotWorth([tall, [{ place: 0.2, count: 3 }]], 9)).toBe(10);
    expect(dotWorth([[{ place: 0.2, count: 9 }]], 9)).toBe(1);
    expect(dotWorth([], 9)).toBe(1);
  });
});
