import { expect, test } from "vitest";
import { isInside, NAV } from "./nav";

const labelsAt = (pathname: string): string[] =>
  NAV.filter((item) => isInside(item, pathname)).map(({ label }) => label);

test("an address belongs to its page, whatever follows", () => {
  expect(labelsAt("/lab")).toEqual(["Lab"]);
  expect(labelsAt("/labs/q7x2")).toEqual(["Lab"]);
  for (const page of ["/compare", "/compare/matrix", "/compare/cost"]) {
    expect(labelsAt(page)).toEqual(["Compare"]);
  }
});

test("home and strangers belong to none", () => {
  expect(labelsAt("/")).toEqual([]);
  expect(labelsAt("/laboratory")).toEqual([]);
  expect(labelsAt("/compared")).toEqual([]);
});

test("no page is listed twice", () => {
  expect(new Set(NAV.map(({ href }) => href)).size).toBe(NAV.length);
});
