import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClientState } from "../trace/vocabulary.ts";
import { ROLES } from "../trace/vocabulary.ts";
import { readText, writeText } from "./plain-text.ts";

const count = fc.integer({ min: 0, max: 999_999_999 });
const text = fc.string({ unit: "grapheme", maxLength: 30 });
const preference = fc.oneof(
  text,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
);
const preferences = fc.dictionary(text.filter(Boolean), preference, { noNullPrototype: true });
const who = fc.oneof(
  fc.constant({ userId: null, name: null, role: null }),
  fc.record({ userId: count, name: text.filter(Boolean), role: fc.constantFrom(...ROLES) }),
);
const state = fc.tuple(who, count, count, preferences).map(
  ([user, visitor, visits, wishes]): ClientState => ({
    ...user,
    visitor,
    visits,
    preferences: wishes,
    expiresAt: null,
  }),
);

describe("the text of a plain cookie", () => {
  test("says in clear words who this is", () => {
    const alice = { userId: 42, name: "Alice", role: "admin", visitor: 1, visits: 2 } as const;
    expect(writeText({ ...alice, preferences: { theme: "dark", size: 3 }, expiresAt: null })).toBe(
      "id=42&name=Alice&role=admin&visitor=1&visits=2&pref.theme=dark&pref.size=3",
    );
  });

  test("is read as it was written, and holds only what a cookie or a header may", () => {
    fc.assert(
      fc.property(state, (any) => {
        const written = writeText(any);
        expect(written).toMatch(/^[\x21\x23-\x2B\x2D-\x3A\x3C-\x5B\x5D-\x7E]+$/);
        expect(readText(written)).toEqual(any);
      }),
    );
  });

  test("can be edited by anybody, and is believed", () => {
    expect(readText("id=7&name=Bob&role=admin&visitor=1&visits=1")).toMatchObject({
      name: "Bob",
      role: "admin",
    });
  });

  test.each([
    "",
    "id=42",
    "visitor=1",
    "id=42&name=Alice&visitor=1&visits=1",
    "id=42&name=Alice&role=king&visitor=1&visits=1",
    "id=x&name=Alice&role=admin&visitor=1&visits=1",
    "id=-1&name=Alice&role=admin&visitor=1&visits=1",
    "id=42&name=&role=admin&visitor=1&visits=1",
    "visitor=1&visits=1&visits=2",
    "visitor=1&visits=1&colour=red",
    "visitor=1&visits=1&pref.a=1&pref.a=2",
    "visitor=1&visits=1e9",
    "visitor=1&visits=1&pref.a=%E0%A4%A",
    'visitor=1&visits=1&pref.a="\\x"',
    "visitor=1&visits=1&pref.a=1e999",
    "visitor=1&visits=1&",
    "=1&visitor=1&visits=1",
  ])("makes no sense as %j", (broken) => {
    expect(readText(broken)).toBeNull();
  });

  test("any text at all is answered, never thrown at", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (any) => {
        const read = readText(any);
        expect(read === null || typeof read.visitor === "number").toBe(true);
      }),
    );
  });

  test("half a character is written as a whole one", () => {
    const odd = { userId: null, name: null, role: null, visitor: 1, visits: 1, expiresAt: null };
    expect(readText(writeText({ ...odd, preferences: { a: "\ud800" } }))?.preferences).toEqual({
      a: "\ufffd",
    });
  });
});
