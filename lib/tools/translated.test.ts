import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sources = globSync("{app,components}/**/*.tsx");

test("no code is translated: whatever is marked up as code says so", () => {
  expect(sources.length).toBeGreaterThan(100);
  for (const source of sources) {
    const text = readFileSync(source, "utf8");
    for (const [element] of text.matchAll(/<(?:code|pre|kbd|samp)\b[^>]*>?/g))
      expect(element, source).toContain('translate="no"');
  }
});
