import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entries } from "./entries.ts";
import { linesOf, spread, topOf } from "./plot.ts";
import { goneAt, ladderWith, limitsWith, type Point, pointAt, withPoint } from "./sizes.ts";

const limits = limitsWith(4096);
const point = (model: Point["model"], count: number, bytes: number): Point => ({
  model,
  count,
  bytes,
  fate: bytes > 4096 ? "dropped" : "stored",
  exchange: count,
});

test("entries have different names, so that none replaces another", () => {
  expect(Object.keys(entries(200))).toHaveLength(200);
  expect(Object.keys(entries(1))).toEqual(["project-001"]);
});

describe("the points", () => {
  test("are kept in order, and a later measurement replaces the earlier", () => {
    const points = [
      point("jwt", 40, 3000),
      point("jwt", 1, 400),
      point("plain", 40, 3500),
      point("jwt", 40, 3100),
    ];
    const kept = points.reduce(withPoint, [] as Point[]);
    expect(kept).toHaveLength(3);
    expect(pointAt(kept, "jwt", 40)?.bytes).toBe(3100);
    expect(kept.map(({ count }) => count)).toEqual([1, 40, 40]);
    expect(pointAt(kept, "sealed", 40)).toBeNull();
  });

  test("say where a cookie is first gone, of what was measured", () => {
    const points = [point("jwt", 40, 3000), point("jwt", 60, 5000), point("jwt", 80, 7000)];
    expect(goneAt(points, "jwt")).toBe(60);
    expect(goneAt(points, "session")).toBeNull();
  });

  test("the ladder has the chosen number among its rungs, once", () => {
    expect(ladderWith(37)).toContain(37);
    expect(ladderWith(40).filter((rung) => rung === 40)).toHaveLength(1);
    expect(ladderWith(37)).toEqual(ladderWith(37).toSorted((a, b) => a - b));
  });
});

describe("the plot", () => {
  test("reaches above everything measured and above the last limit", () => {
    expect(topOf([], limits)).toBe(20_480);
    expect(topOf([point("jwt", 200, 20_480)], limits)).toBe(24_576);
  });

  test("joins measured points only, one line for each measured model", () => {
    const points = [point("jwt", 1, 400), point("jwt", 200, 18_000), point("session", 1, 350)];
    const lines = linesOf(points, { top: 20_000, least: 1, most: 200, gap: 0.05 });
    expect(lines.map(({ model }) => model)).toEqual(["session", "jwt"]);
    expect(lines[1]?.spots).toEqual([
      { x: 0, y: 0.02, point: points[0] },
      { x: 1, y: 0.9, point: points[1] },
    ]);
  });

  test("names are moved apart, and stay inside and in order", () => {
    const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(places, (all) => {
        const moved = spread(all, 0.08);
        const sorted = moved.toSorted((a, b) => a - b);
        for (const [at, place] of sorted.entries()) {
          expect(place).toBeLessThanOrEqual(1);
          if (at > 0) expect(place - (sorted[at - 1] ?? 0)).toBeGreaterThan(0.0799);
        }
        for (const [at, place] of all.entries())
          for (const [other, second] of all.entries())
            if (place < second) expect(moved[at]).toBeLessThan(moved[other] ?? 0);
      }),
    );
  });
});
