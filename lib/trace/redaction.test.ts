import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCookieHeader, parseCookieHeader } from "../http/cookies.ts";
import { OWNER_COOKIE } from "./cookie-names.ts";
import { HIDDEN, redactHeaders } from "./redaction.ts";

const value = fc.stringMatching(/^[\w*~-]{12,30}$/);
const other = fc.record(
  {
    name: fc.constantFrom("session", "jwt", "Owner", "owner2", "x-owner"),
    value: fc.stringMatching(/^[a-z]{0,8}$/),
  },
  { noNullPrototype: true },
);

test("the owner's value is hidden wherever it stands among the cookies, and every other pair stays", () => {
  fc.assert(
    fc.property(value, fc.array(other), fc.array(other), (secret, before, after) => {
      const pairs = [...before, { name: OWNER_COOKIE, value: secret }, ...after];
      const [[, shown] = ["", ""]] = redactHeaders([["Cookie", formatCookieHeader(pairs)]]);
      expect(shown).not.toContain(secret);
      expect(parseCookieHeader(shown)).toEqual([...before, { name: OWNER_COOKIE, value: HIDDEN }, ...after]);
    }),
  );
});

test("a header without the owner's cookie stays byte for byte as it came", () => {
  const headers = [
    ["cookie", " a=1 ;; b"],
    ["authorization", "Bearer owner=x"],
  ] as const;
  expect(redactHeaders(headers)).toEqual(headers);
});
