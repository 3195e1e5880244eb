import { describe, expect, it } from "vitest";
import { roundedPath } from "./path.ts";

describe("a line with round corners", () => {
  it("turns with a curve whose control point is the corner", () => {
    const spots = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 60 },
    ];
    expect(roundedPath(spots, 10)).toBe("M0 0L90 0Q100 0 100 10L100 60");
  });

  it("takes no more than half of a short stretch for a corner", () => {
    const spots = [
      { x: 0, y: 0 },
      { x: 8, y: 0 },
      { x: 8, y: 8 },
    ];
    expect(roundedPath(spots, 10)).toBe("M0 0L4 0Q8 0 8 4L8 8");
  });

  it("counts places once that lie on one another", () => {
    const spots = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: 0.2 },
      { x: 50, y: 40 },
    ];
    expect(roundedPath(spots, 5)).toBe("M0 0L45 0Q50 0 50 5L50 40");
  });

  it("is nothing without places", () => {
    expect(roundedPath([], 5)).toBe("");
  });
});
