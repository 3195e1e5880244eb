import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../store/any-text.ts";
import { plainLine } from "./text.ts";

test("any text becomes one line without control characters, no longer than the limit", () => {
  fc.assert(
    fc.property(anyText({ maxLength: 60 }), fc.nat(40), (text, limit) => {
      const line = plainLine(text, limit);
      expect(line.length).toBeLessThanOrEqual(limit);
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }),
  );
});

test("plain text stays as it is", () => {
  expect(plainLine("Mozilla/5.0 (X11; Linux)", 300)).toBe("Mozilla/5.0 (X11; Linux)");
  expect(plainLine("a\r\nSet-Cookie: b\u202e", 300)).toBe("a  Set-Cookie: b");
});
