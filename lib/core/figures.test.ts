import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bytes,
  bytesInHundred,
  bytesShort,
  countdown,
  counted,
  duration,
  grouped,
  micros,
  milliseconds,
  seconds,
  slowerWords,
  times,
} from "./figures.ts";

test("times are written in the largest unit that says enough", () => {
  expect([0.04, 3.42, 9.97, 312.4, 999.7, 1310, 24_300].map(micros)).toEqual([
    "0 µs",
    "3.4 µs",
    "10 µs",
    "312 µs",
    "1 ms",
    "1.31 ms",
    "24 ms",
  ]);
  expect([0.318, 1.27, 9.998, 12_345].map(milliseconds)).toEqual([
    "0.32 ms",
    "1.27 ms",
    "10 ms",
    "12,345 ms",
  ]);
  expect([700, 9800].map(seconds)).toEqual(["0.7 s", "9.8 s"]);
});

test("a time reads the same whether it is given in microseconds or in milliseconds", () => {
  fc.assert(
    fc.property(fc.double({ min: 1000, max: 1e9, noNaN: true }), (time) => {
      expect(micros(time)).toBe(milliseconds(time / 1000));
    }),
  );
});

test("sizes are written to the byte, long and short alike", () => {
  expect([0, 1, 445, 4112].map(bytes)).toEqual(["0 bytes", "1 byte", "445 bytes", "4,112 bytes"]);
  expect([445, 4112].map(bytesShort)).toEqual(["445 B", "4,112 B"]);
  expect([54.2, 1468].map(bytesInHundred)).toEqual(["5.4 kB", "147 kB"]);
  expect(grouped(1_234_567)).toBe("1,234,567");
  expect([1, 2].map((count) => counted(count, "envelope"))).toEqual(["1 envelope", "2 envelopes"]);
});

test("a span is told in words, a clock that runs in digits", () => {
  expect([0, 45_900, 60_000, 1_799_000, 16_200_000, -2000].map(duration)).toEqual([
    "0 s",
    "45 s",
    "1 min",
    "29 min 59 s",
    "4 h 30 min",
    "2 s",
  ]);
  expect([1_781_000, 5_000, 17_999_000, -3].map(countdown)).toEqual(["29:41", "0:05", "4:59:59", "0:00"]);
});

test("ratios are rounded as far as they are meant", () => {
  expect([3.21, 22.8].map(times)).toEqual(["3.2 times", "23 times"]);
  expect([41.2, 12_345].map(slowerWords)).toEqual(["41 times slower", "12,300 times slower"]);
});

/** A figure that is rounded or given its unit by hand. */
const BY_HAND =
  /\.toFixed\(|\.toPrecision\(|\.toLocale(?:Time|Date)?String\(|Intl\.|\}\s*(?:µs|ms|bytes|kB|KB|B)\b(?!\s*[=:(])/;

/** Where figures are not written for people: headers that machines read, axes, what a developer's tools print. */
const ELSEWHERE = new Set([
  "lib/core/figures.ts",
  "lib/trace/server-timing.ts",
  "lib/compare/cost/distribution.ts",
]);

const sources = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => `${root}/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|\/testing\/|fixtures|^lib\/tools\//.test(path));

test("nobody else writes figures: each measurement has one text", () => {
  const found = [...sources("app"), ...sources("components"), ...sources("lib")]
    .filter((path) => !ELSEWHERE.has(path))
    .flatMap((path) =>
      readFileSync(path, "utf8")
        .split("\n")
        .flatMap((line, at) =>
          BY_HAND.test(line) && !/^\s*(?:\/?\*|\/\/)/.test(line) ? `${path}:${at + 1} ${line.trim()}` : [],
        ),
    );
  expect(found).toEqual([]);
});
