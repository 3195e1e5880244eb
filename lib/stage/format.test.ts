import { expect, test } from "vitest";
import { countdown, counted, grouped, micros, milliseconds, stagePath } from "./format.ts";

test("numbers are written as they stand on the stage", () => {
  expect([3.42, 312.4, 1310, 24_300].map(micros)).toEqual(["3.4 µs", "312 µs", "1.31 ms", "24 ms"]);
  expect([0.318, 1.27, 12_345].map(milliseconds)).toEqual(["0.32 ms", "1.27 ms", "12,345 ms"]);
  expect(grouped(1_234_567)).toBe("1,234,567");
  expect([1_781_000, 5_000, 17_999_000, -3].map(countdown)).toEqual(["29:41", "0:05", "4:59:59", "0:00"]);
  expect([1, 2].map((count) => counted(count, "envelope"))).toEqual(["1 envelope", "2 envelopes"]);
});

test("a path is shown without the part that all requests of a lab share", () => {
  expect(stagePath("/api/labs/abc/session/me")).toBe("/session/me");
  expect(stagePath("/elsewhere")).toBe("/elsewhere");
});
