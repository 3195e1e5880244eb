import { describe, expect, test } from "vitest";
import type { Hello, HelloKind } from "./hellos";
import { storyOf, tagOf } from "./story";

const hello = (kind: HelloKind, id: number, more: Partial<Hello> = {}): Hello => ({
  id,
  kind,
  visitor: id,
  visits: 1,
  greeting: `Hello, visitor ${id}.`,
  label: kind === "known" || kind === "labelled" || kind === "lost" ? "a41c" : null,
  code: kind === "lost" ? "session-unknown" : null,
  from: null,
  ...more,
});

describe("before the first hello", () => {
  test("it says what the button does, and what the label adds", () => {
    expect(storyOf([], false)).toMatchObject({ title: "What will happen" });
    expect(storyOf([], false).text).toMatch(/real HTTP request/);
    expect(storyOf([], true).text).toMatch(/cookie/);
  });
});

describe("after a hello", () => {
  test("the second stranger is told as two visitors from one browser", () => {
    const { text } = storyOf([hello("stranger", 1), hello("stranger", 2)], false);
    expect(text).toMatch(/twice, and 2 visitors: 1 to 2/);
  });

  test("only this page's own strangers in a row are counted", () => {
    const hellos = [
      hello("stranger", 1),
      hello("stranger", 2, { from: "curl" }),
      hello("stranger", 3),
      hello("stranger", 4),
    ];
    expect(storyOf(hellos, false).text).toMatch(/2 visitors: 3 to 4/);
  });

  test("a hello from elsewhere is told as one", () => {
    expect(storyOf([hello("stranger", 5, { from: "curl" })], false).text).toMatch(/came from curl/);
  });

  test("being known names the drawer, and contrasts with before", () => {
    const hellos = [
      hello("stranger", 1),
      hello("stranger", 2),
      hello("labelled", 3),
      hello("known", 4, { visitor: 3, visits: 2 }),
    ];
    const { title, text } = storyOf(hellos, true);
    expect(title).toBe("What just changed");
    expect(text).toMatch(/drawer a41c .* visitor 3, hello number 2/);
    expect(text).toMatch(/somebody new, twice/);
  });

  test("a label that led nowhere says why", () => {
    expect(storyOf([hello("lost", 2)], true).text).toContain("session-unknown");
  });
});

test("every kind has its own few words", () => {
  const kinds: HelloKind[] = ["stranger", "unread", "labelled", "known", "lost", "failed"];
  const tags = kinds.map((kind) => tagOf(hello(kind, 1)));
  expect(new Set(tags).size).toBe(kinds.length);
});
