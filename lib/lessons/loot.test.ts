import fc from "fast-check";
import { expect, test } from "vitest";
import { MODELS } from "../trace/vocabulary.ts";
import { lootOf, lootQuery } from "./loot.ts";

const asked = (path: string) => ({ request: { method: "GET", path, headers: [], body: "" } });

test("what a script found comes back from the path of its request", () => {
  const found = fc.record({ cookies: fc.subarray([...MODELS]), stored: fc.boolean() });
  fc.assert(
    fc.property(found, (loot) => {
      expect(lootOf(asked(`/api/labs/x/session/me${lootQuery(loot)}`))).toEqual(loot);
    }),
  );
});

test("cookies that are no credentials are not told", () => {
  expect(lootQuery({ cookies: ["theme", "__Host-x"], stored: false })).toBe(
    lootQuery({ cookies: [], stored: false }),
  );
});

test("any other request was not sent by a script", () => {
  fc.assert(
    fc.property(fc.string(), (query) => {
      if (query.includes("script-read")) return;
      expect(lootOf(asked(`/api/labs/x/session/me?${query}`))).toBeNull();
    }),
  );
});
