import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../store/any-text.ts";
import { CREDENTIAL_LIMIT } from "./carrier.ts";
import { readToken } from "./token-gate.ts";

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const token = fc
  .tuple(
    fc.dictionary(
      fc.string().filter((key) => key !== "crit" && key !== "alg"),
      fc.string(),
      { maxKeys: 3 },
    ),
    fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxKeys: 5 }),
    fc.uint8Array({ minLength: 1, maxLength: 80 }),
  )
  .map(([header, claims, signature]) => ({
    header: { ...header, alg: "ES256" },
    claims,
    text: `${part({ ...header, alg: "ES256" })}.${part(claims)}.${Buffer.from(signature).toString("base64url")}`,
  }));

const isRefused = (text: string): boolean => readToken(text).token === null;

describe("the gate before the verifier", () => {
  test("reads the parts of any token that is spelt as it should be", () => {
    fc.assert(
      fc.property(token, ({ header, claims, text }) => {
        expect(readToken(text)).toEqual({
          token: { header: JSON.parse(JSON.stringify(header)), claims: JSON.parse(JSON.stringify(claims)) },
          reason: null,
        });
      }),
    );
  });

  test("whatever passes re-encodes to itself, part by part", () => {
    fc.assert(
      fc.property(token, fc.nat(), fc.constantFrom(..."AQgw_-Zz09".split("")), ({ text }, place, letter) => {
        const at = place % text.length;
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        if (isRefused(changed)) return;
        const again = changed.split(".").map((p) => Buffer.from(p, "base64url").toString("base64url"));
        expect(again.join(".")).toBe(changed);
      }),
    );
  });

  test("padding, white space, foreign letters and further parts are refused anywhere", () => {
    const foreign = fc.constantFrom(
      "=",
      "==",
      " ",
      "\n",
      "\t",
      "+",
      "/",
      "%",
      "~",
      "\u0000",
      "é",
      ".",
      ".AA",
      "*",
    );
    fc.assert(
      fc.property(token, foreign, fc.nat(), ({ text }, put, place) => {
        const at = place % (text.length + 1);
        expect(isRefused(text.slice(0, at) + put + text.slice(at))).toBe(true);
      }),
    );
  });

  test("any other spelling of the same bytes is refused", () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    fc.assert(
      fc.property(token, ({ text }) => {
        const bytes = (value: string) => Buffer.from(value.split(".")[2] ?? "", "base64url").toString("hex");
        const spellings = alphabet
          .split("")
          .map((letter) => text.slice(0, -1) + letter)
          .filter((other) => other !== text && bytes(other) === bytes(text));
        for (const other of spellings) expect(isRefused(other)).toBe(true);
        const spare = (text.split(".")[2] ?? "").length % 4;
        expect(spellings).toHaveLength(spare === 2 ? 15 : spare === 3 ? 3 : 0);
      }),
    );
  });

  test.each([
    ["nothing", ""],
    ["two parts", "e30.e30"],
    ["four parts", `${part({ alg: "none" })}.e30.AA.AA`],
    ["an empty part", `${part({ alg: "none" })}.e30.`],
    ["a header that is no object", `${part(["alg"])}.e30.AA`],
    ["a header without an algorithm", `${part({ typ: "JWT" })}.e30.AA`],
    ["an algorithm that is no text", `${part({ alg: { toString: "ES256" } })}.e30.AA`],
    ["a header that demands an extension", `${part({ alg: "ES256", crit: ["b64"] })}.e30.AA`],
    ["a header that is not UTF-8", `${Buffer.from([0x7b, 0xff, 0x7d]).toString("base64url")}.e30.AA`],
    ["a header nested too deep", `${part({ alg: "ES256", a: [[[[[[[[]]]]]]]] })}.e30.AA`],
  ])("%s is refused, with the reason in words", (_, text) => {
    const { token: read, reason } = readToken(text);
    expect(read).toBeNull();
    expect(reason).toMatch(/^(it|its|a) /);
  });

  test("20,000 brackets in a payload cost nothing, and claim nothing", () => {
    const deep = "[".repeat(3000) + "]".repeat(3000);
    const text = `${part({ alg: "ES256" })}.${Buffer.from(deep).toString("base64url")}.AA`;
    expect(readToken(text).token?.claims).toBeNull();
    expect(readToken(`${part({ alg: "ES256" })}.${"W1tb".repeat(7000)}.AA`).reason).toBe("it is too large");
  });

  test("brackets inside texts are no nesting", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("[", "{", '"', "\\", "]", "x") }), (wish) => {
        const claims = { preferences: { [wish]: wish } };
        expect(readToken(`${part({ alg: "ES256" })}.${part(claims)}.AA`).token?.claims).toEqual(
          JSON.parse(JSON.stringify(claims)),
        );
      }),
    );
  });

  test("a byte more than the limit is too large, and the limit itself is not", () => {
    const start = `${part({ alg: "ES256" })}.e30.`;
    const fill = (length: number) => start + "A".repeat(length - start.length);
    expect(readToken(fill(CREDENTIAL_LIMIT + 1)).reason).toBe("it is too large");
    const fitting = [0, 1, 2, 3].map((less) => readToken(fill(CREDENTIAL_LIMIT - less)).token !== null);
    expect(fitting).toContain(true);
  });

  test("any text at all is answered, never thrown at", () => {
    fc.assert(
      fc.property(anyText({ maxLength: 300 }), (text) => {
        expect(typeof readToken(text).reason === "string" || readToken(text).token !== null).toBe(true);
      }),
    );
  });
});
