import { expect, test } from "vitest";
import { stagePath } from "./format.ts";

test("a path is shown without the part that all requests of a lab share", () => {
  expect(stagePath("/api/labs/abc/session/me")).toBe("/session/me");
  expect(stagePath("/elsewhere")).toBe("/elsewhere");
});
