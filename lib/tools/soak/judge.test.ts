import { expect, test } from "vitest";
import { judge } from "./judge.ts";
import type { Measured } from "./streams.ts";

const GOOD: Measured = {
  streams: 1000,
  sent: 12_000,
  due: 12_000,
  refused: 0,
  arrived: 600_000,
  missing: 0,
  problems: [],
  comebacks: 0,
  median: 20,
  p95: 90,
  slowest: 400,
  memory: [150, 250, 300, 310, 310, 311, 309, 310],
};

const failing = (measured: Partial<Measured>): string[] =>
  judge({ ...GOOD, ...measured })
    .filter(({ holds }) => !holds)
    .map(({ name }) => name);

test("a good run holds in everything", () => {
  expect(failing({})).toEqual([]);
});

test.each<[string, Partial<Measured>]>([
  ["requests", { sent: 11_000 }],
  ["refused", { refused: 1 }],
  ["events that did not", { missing: 1 }],
  ["out of order, or again", { problems: ["6 came again, after 6"] }],
  ["streams that broke", { comebacks: 1 }],
  ["arrival, p95", { p95: 250 }],
  ["memory, most", { memory: [150, 250, 300, 310, 700, 700, 700, 700] }],
  ["memory, last quarter on third", { memory: [100, 120, 140, 160, 180, 200, 220, 240] }],
  ["memory, last quarter on third", { memory: [] }],
])("%s is found to fail", (name, measured) => {
  expect(failing(measured)).toEqual([name]);
});
