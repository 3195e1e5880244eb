import { describe, expect, test } from "vitest";
import { GLOSSARY, type GlossaryEntry } from "./glossary.ts";

const entries: [string, GlossaryEntry][] = Object.entries(GLOSSARY);
const words = (text: string): number => text.split(/\s+/).length;

describe.each(entries)("%s", (word, { term, means, picture, breaks }) => {
  test("is short enough for a tooltip", () => {
    for (const text of [means, picture, breaks])
      if (text !== null) expect(words(text), text).toBeLessThanOrEqual(30);
  });

  test("is filed under its own name, and ends its sentences", () => {
    expect(word).toBe(term);
    for (const text of [means, picture, breaks]) if (text !== null) expect(text).toMatch(/^[A-Z].*\.$/);
  });

  test("a picture says where it breaks", () => {
    expect(breaks === null).toBe(picture === null);
  });
});

test("no word, and no explanation, occurs twice", () => {
  const terms = entries.map(([, { term }]) => term.toLowerCase());
  const explanations = entries.map(([, { means }]) => means);
  expect(new Set(terms).size).toBe(terms.length);
  expect(new Set(explanations).size).toBe(explanations.length);
});

test("the words that the screens rely on are all there", () => {
  expect(Object.keys(GLOSSARY)).toEqual(
    expect.arrayContaining([
      "cookie",
      "session",
      "session id",
      "session store",
      "JWT",
      "claim",
      "carrier",
      "model",
      "recognition",
      "plain cookie",
      "sealed cookie",
      "denylist",
      "cookie limit",
      "431",
      "gateway",
      "balancer",
      "sticky",
      "hybrid",
      "audience",
      "JWKS",
      "origin",
      "CORS",
      "preflight",
    ]),
  );
});
