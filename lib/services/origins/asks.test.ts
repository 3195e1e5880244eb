import { expect, test } from "vitest";
import { ASKS, callOf, codeOf } from "./asks.ts";

const LAB = "abcdefghjkmnpqrstuvw";
const TOKEN = "aaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbb.cccccccc";
const HANDED = { lab: LAB, model: "jwt", token: TOKEN } as const;
const there = "http://localhost:3000";

test("each asks one thing in one way", () => {
  expect(ASKS.map((name) => callOf(name, there, HANDED))).toEqual([
    { url: `${there}/api/labs/${LAB}/jwt/me`, init: { credentials: "include" } },
    {
      url: `${there}/api/labs/${LAB}/jwt/me`,
      init: { credentials: "omit", headers: { Authorization: `Bearer ${TOKEN}` } },
    },
    { url: `${there}/api/labs/${LAB}/jwt/hello`, init: { credentials: "omit" } },
  ]);
});

test("the line of script is the call, with what is long cut short", () => {
  expect(codeOf(callOf("header", there, HANDED))).toBe(
    `fetch("http://localhost:3000/…/jwt/me", {
  credentials: "omit",
  headers: {
    Authorization: "Bearer aaaaaaaaaaaaa…",
  },
})`,
  );
});

test("without a token in hand no header is made up", () => {
  expect(callOf("header", there, { ...HANDED, token: null }).init).toEqual({ credentials: "omit" });
});
