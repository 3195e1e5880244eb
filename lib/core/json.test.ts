import fc from "fast-check";
import { expect, test } from "vitest";
import { isCount, member, readJson, textIn } from "./json.ts";

test("what was written as JSON is read back", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      expect(readJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test("no text makes reading throw", () => {
  fc.assert(fc.property(fc.string(), (text) => void readJson(text)));
  expect(readJson("")).toBeUndefined();
  expect(readJson("{")).toBeUndefined();
});

test("a member is the value's own, and asking what has none throws nothing", () => {
  expect(member({ code: "token-expired" }, "code")).toBe("token-expired");
  expect(member({}, "toString")).toBeUndefined();
  for (const value of [null, undefined, 1, "text", true]) expect(member(value, "length")).toBeUndefined();
});

test("a text is told from what is none", () => {
  expect(textIn({ token: "abc" }, "token")).toBe("abc");
  for (const value of [null, "token", { token: 3 }, {}]) expect(textIn(value, "token")).toBeNull();
});

test("a count is a whole number from 1 upwards", () => {
  for (const value of [1, 2, Number.MAX_SAFE_INTEGER]) expect(isCount(value)).toBe(true);
  for (const value of [0, -1, 1.5, Number.NaN, 2 ** 53, "1", null, undefined])
    expect(isCount(value)).toBe(false);
});
