import fc from "fast-check";
import { expect, test } from "vitest";
import { byteLength, fromBase64Url, toBase64Url, utf8 } from "./bytes.ts";

test("base64url agrees with the platform's, both ways", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64Url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64url"));
      expect(fromBase64Url(text)).toEqual(Uint8Array.from(bytes));
    }),
  );
});

test("a text that is read has exactly one spelling", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from("ABCDabcd0129-_=+/ é")), maxLength: 40 }),
      (text) => {
        const bytes = fromBase64Url(text);
        if (bytes) expect(toBase64Url(bytes)).toBe(text);
        else expect(Buffer.from(text, "base64url").toString("base64url")).not.toBe(text);
      },
    ),
  );
});

test("the last letter's unused bits have to be zero", () => {
  expect(fromBase64Url("AA")).toEqual(Uint8Array.of(0));
  expect(fromBase64Url("AB")).toBeNull();
  expect(fromBase64Url("A")).toBeNull();
  expect(fromBase64Url("AA==")).toBeNull();
});

test("the bytes of any text, broken surrogates included, are counted as the platform encodes them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.uint16Array({ maxLength: 8 }), (text, units) => {
      const odd = text + String.fromCharCode(...units);
      expect(byteLength(odd)).toBe(utf8(odd).length);
    }),
  );
});
