import fc from "fast-check";
import { expect, test } from "vitest";
import { readText, writeText } from "../../auth/plain-text.ts";
import { fromBase64Url, toBase64Url, utf8 } from "../../core/bytes.ts";
import { tamper } from "./tamper.ts";
import { decodeToken, meaningOf, timeOfClaim } from "./token.ts";

const part = (value: unknown): string => toBase64Url(utf8(JSON.stringify(value)));
const claims = { sub: "42", name: "Alice", role: "admin", exp: 1000 };
const token = `${part({ alg: "ES256" })}.${part(claims)}.${toBase64Url(new Uint8Array(64))}`;

test("a token is read without any key", () => {
  const decoded = decodeToken(token);
  expect(decoded?.header).toEqual({ alg: "ES256" });
  expect(decoded?.claims).toEqual(claims);
  expect(decoded?.signatureBytes).toBe(64);
});

test("what cannot be read is said to be so", () => {
  expect(decodeToken("a.b")).toBeNull();
  expect(decodeToken("a.b.c.d")).toBeNull();
  expect(decodeToken("!.bm8.AA")).toMatchObject({ header: null, claims: null, signatureBytes: 1 });
});

test("times are told from other numbers, and members of Object are no claims", () => {
  expect(timeOfClaim("exp", 1000)).toBe(1_000_000);
  expect(timeOfClaim("visits", 1000)).toBeNull();
  expect(timeOfClaim("exp", "1000")).toBeNull();
  expect(meaningOf("sub")).not.toBe("");
  expect(meaningOf("constructor")).toBe("");
});

test("tampering changes one character of the claims, and so their bytes", () => {
  const changed = tamper(token);
  if (!changed) throw new Error("nothing was changed");
  const [before, after] = [token.split("."), changed.value.split(".")];
  expect(after[0]).toBe(before[0]);
  expect(after[2]).toBe(before[2]);
  expect(changed.value).toHaveLength(token.length);
  expect(changed.value.split("").filter((letter, i) => letter !== token[i])).toHaveLength(1);
  expect(fromBase64Url(after[1] ?? "")).not.toEqual(fromBase64Url(before[1] ?? ""));
  const read = decodeToken(changed.value)?.claims;
  expect(Object.keys(read ?? {})).toEqual(Object.keys(claims));
  expect(read).not.toEqual(claims);
});

test("tampering with a seal changes its box and keeps its form", () => {
  const hex = "0".repeat(64);
  const seal = `Fe26.2*1*${hex}*${"i".repeat(22)}*${"b".repeat(44)}*123*${hex}*${"m".repeat(43)}~2`;
  const changed = tamper(seal)?.value.split("*");
  expect(changed?.[4]).not.toBe("b".repeat(44));
  expect(changed?.toSpliced(4, 1)).toEqual(seal.split("*").toSpliced(4, 1));
});

test("tampering with clear text names somebody else, and leaves the text whole", () => {
  expect(tamper("id=42&name=Alice&role=admin&visitor=1&visits=2")?.value).toBe(
    "id=43&name=Alice&role=admin&visitor=1&visits=2",
  );
  expect(tamper("visitor=9&visits=1")?.value).toBe("visitor=0&visits=1");
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.string(), (userId, wish) => {
      const state = { userId, name: "A", role: "admin", visitor: 1, visits: 1, expiresAt: null } as const;
      const text = writeText({ ...state, preferences: { wish } });
      const changed = readText(tamper(text)?.value ?? "");
      expect(changed).toEqual({ ...readText(text), userId: changed?.userId });
      expect(changed?.userId).not.toBe(userId);
    }),
  );
});

test("a bare label stays a label; nothing cannot be changed", () => {
  expect(tamper("0f".repeat(16))?.value).toMatch(/^[0-9a-f]{32}$/);
  expect(tamper("")).toBeNull();
});
