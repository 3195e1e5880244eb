import { describe, expect, test } from "vitest";
import type { Arrival } from "@/components/services/origins/arrival";
import { callOf } from "@/lib/services/origins/asks";
import { preflight } from "@/lib/stage/fixtures-scale";
import { arrivedFor, type Seen, whyWords } from "./seen";

const there = "http://localhost:3000";
const LAB = "abcdefghjkmnpqrstuvw";
const kept: Seen = { read: false, error: "TypeError: Failed to fetch" };
const read: Seen = { read: true, status: 200, headers: [], body: "{}" };

const arrival = (parts: Partial<Arrival>): Arrival => ({
  id: 1,
  client: { id: "browser-1", kind: "browser", label: "Chrome" },
  request: "GET /me",
  origin: "http://127.0.0.1:3000",
  foreign: true,
  preflight: false,
  cookie: false,
  authorization: false,
  status: 200,
  code: null,
  name: null,
  allowed: "*",
  ...parts,
});
const before = arrival({ preflight: true, status: 204, request: "OPTIONS /me" });

describe("why the page saw what it saw", () => {
  test.each<[string, "cookie" | "header" | "closed", Seen, Arrival[] | null, RegExp]>([
    [
      "credentials asked for",
      "cookie",
      kept,
      [arrival({ status: 401 })],
      /with credentials that is not enough/,
    ],
    ["no allowance", "closed", kept, [arrival({ allowed: null })], /no Access-Control-Allow-Origin/],
    ["turned down beforehand", "header", kept, [before], /never sent/],
    ["nothing arrived", "header", kept, [], /did not get as far/],
    ["no record to be had", "header", kept, null, /is not known/],
    ["leave was given", "header", read, [before, arrival({})], /was told yes/],
    ["open to all", "cookie", read, [arrival({})], /every origin/],
  ])("%s", (_, name, seen, recorded, words) => {
    expect(
      whyWords({ call: callOf(name, there, { lab: LAB, model: "jwt", token: "a.b.c" }), seen, recorded }),
    ).toMatch(words);
  });
});

test("only what came for this page, after it asked, is told", () => {
  const exchanges = [preflight(5), preflight(6), preflight(7)];
  expect(arrivedFor(exchanges, "http://other.test", 5).map(({ id }) => id)).toEqual([6, 7]);
  expect(arrivedFor(exchanges, "http://127.0.0.1:3000", 5)).toEqual([]);
});
