import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  COOKIE_LIMIT,
  cookieBytes,
  fitsInBrowser,
  formatCookieHeader,
  formatSetCookie,
  parseCookieHeader,
  parseSetCookie,
} from "./cookies.ts";

// RFC 6265 section 4.1.1: a token, and cookie-octets.
const name = fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,20}$/);
const value = fc.stringMatching(/^[!#-+\--:<-[\]-~]{0,40}$/);
const pairs = fc.array(fc.record({ name, value }, { noNullPrototype: true }), { maxLength: 6 });
const anything = fc.string({
  unit: fc.integer({ min: 1, max: 0xff }).map((code) => String.fromCharCode(code)),
});

describe("a Cookie header", () => {
  test("is read as it was written: each pair, in order, duplicates too, nothing decoded", () => {
    fc.assert(
      fc.property(pairs, (list) => {
        expect(parseCookieHeader(formatCookieHeader(list))).toEqual(list);
      }),
    );
  });

  test("that is any text at all is read without a fault, and once read is written the same", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = parseCookieHeader(text);
        expect(parseCookieHeader(formatCookieHeader(read))).toEqual(read);
        for (const pair of read) expect(pair.name + pair.value).not.toContain(";");
      }),
    );
  });

  test.each<[string | null, [string, string][]]>([
    [null, []],
    ["", []],
    ["=", []],
    [" = ; =a=b", [["", "a=b"]]],
    [" ; ;; ", []],
    [
      "sid=1; sid=2",
      [
        ["sid", "1"],
        ["sid", "2"],
      ],
    ],
    ["sid", [["", "sid"]]],
    ["=sid", [["", "sid"]]],
    ["sid=", [["sid", ""]]],
    ["sid=a=b==", [["sid", "a=b=="]]],
    [
      "  sid =\ta b ;x=1",
      [
        ["sid", "a b"],
        ["x", "1"],
      ],
    ],
    ['sid="quoted"', [["sid", '"quoted"']]],
    ["sid=%E0%A4%A", [["sid", "%E0%A4%A"]]],
    [
      "__proto__=1; constructor=2",
      [
        ["__proto__", "1"],
        ["constructor", "2"],
      ],
    ],
    [
      "SID=1; sid=2",
      [
        ["SID", "1"],
        ["sid", "2"],
      ],
    ],
  ])("%j is read as %j", (header, expected) => {
    expect(parseCookieHeader(header).map((pair) => [pair.name, pair.value])).toEqual(expected);
  });
});

describe("a Set-Cookie header", () => {
  test("is read as it was written", () => {
    const cookie = fc.record(
      {
        name,
        value,
        path: fc.option(fc.stringMatching(/^\/[a-z0-9/]{0,20}$/)),
        maxAge: fc.option(fc.integer({ min: -10, max: 1e9 })),
        httpOnly: fc.boolean(),
        secure: fc.boolean(),
        sameSite: fc.option(fc.constantFrom("Strict" as const, "Lax" as const, "None" as const)),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(cookie, (given) => {
        expect(parseSetCookie(formatSetCookie(given))).toEqual(given);
      }),
    );
  });

  test("that is any text at all is read without a fault", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = parseSetCookie(text);
        if (read) expect(read.name).not.toBe("");
      }),
    );
  });

  test("is read as a browser reads it: names without case, the last of two, nonsense left aside", () => {
    expect(parseSetCookie("a=b; PATH=/x; path=/y; MAX-AGE=5; httponly; SameSite=sTRICT; Colour=red")).toEqual(
      {
        name: "a",
        value: "b",
        path: "/y",
        maxAge: 5,
        httpOnly: true,
        secure: false,
        sameSite: "Strict",
      },
    );
    expect(parseSetCookie("a=b; Max-Age=soon; SameSite=maybe")).toMatchObject({
      maxAge: null,
      sameSite: null,
    });
    expect([parseSetCookie("no pair"), parseSetCookie("=nameless"), parseSetCookie("")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

test("a browser keeps up to the limit of name and value together, counted in bytes", () => {
  const filled = (bytes: number) => ({ name: "sid", value: "x".repeat(bytes - 3) });
  expect([fitsInBrowser(filled(COOKIE_LIMIT)), fitsInBrowser(filled(COOKIE_LIMIT + 1))]).toEqual([
    true,
    false,
  ]);
  expect(cookieBytes({ name: "é", value: "€" })).toBe(Buffer.byteLength("é€"));
});
