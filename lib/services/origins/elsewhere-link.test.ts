import { expect, test } from "vitest";
import { elsewhereLink } from "./elsewhere-link.ts";
import { readFragment } from "./fragment.ts";

const handed = { lab: "abcdefghjkmnpqrstuvw", model: "session", token: null } as const;

test.each([
  ["http://localhost:3000", "http://127.0.0.1:3000"],
  ["http://127.0.0.1:3105", "http://localhost:3105"],
])("a page at %s links to %s, and hands over lab and model behind the #", (origin, sibling) => {
  const link = new URL(elsewhereLink(origin, handed) ?? "");
  expect([link.origin, link.pathname, link.search]).toEqual([sibling, "/elsewhere", ""]);
  expect(readFragment(link.hash)).toEqual(handed);
});

test.each(["", "https://localhost:3000", "https://lab.example", "http://192.168.0.4:3000", "null"])(
  "at %j there is no second name to link to",
  (origin) => {
    expect(elsewhereLink(origin, handed)).toBeNull();
  },
);
