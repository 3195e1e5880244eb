import fc from "fast-check";
import { expect, test } from "vitest";
import { cookieNameOf } from "../trace/cookie-names.ts";
import { MODELS } from "../trace/vocabulary.ts";
import { LOOT_HEADER, type Loot, lootOf, lootText } from "./loot.ts";

const textOf = ({ cookies, stored }: Loot): string =>
  lootText({ cookies: cookies.map(cookieNameOf), stored });

const asked = (value: string) => ({ request: { headers: [[LOOT_HEADER, value]] as [string, string][] } });

test("what a script found comes back from the header of its request", () => {
  const found = fc.record({ cookies: fc.subarray([...MODELS]), stored: fc.boolean() });
  fc.assert(
    fc.property(found, (loot) => {
      expect(textOf(loot)).not.toBe("");
      expect(lootOf(asked(textOf(loot)))).toEqual(loot);
    }),
  );
});

test("cookies that are no credentials are not told", () => {
  expect(lootText({ cookies: ["theme", "__Host-x", "session"], stored: false })).toBe(
    lootText({ cookies: [], stored: false }),
  );
});

test("any other request was not sent by a script, and whatever stands in the header names nothing else", () => {
  expect(lootOf({ request: { headers: [["x-client", "abc"]] } })).toBeNull();
  fc.assert(
    fc.property(fc.string(), (value) => {
      const loot = lootOf(asked(value));
      for (const name of loot?.cookies ?? []) expect(MODELS).toContain(name);
    }),
  );
});
