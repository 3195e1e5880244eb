import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const sheets = globSync("{app,components}/**/*.css");

test("every transition takes its time from a token, so that reduced motion reaches it", () => {
  expect(sheets.length).toBeGreaterThan(20);
  for (const sheet of sheets) {
    const text = readFileSync(sheet, "utf8");
    for (const [transition] of text.matchAll(/(?<![-\w])transition(?:-duration)?:[^;}]+/g))
      expect(transition.replaceAll(/var\(--t-[a-z]+\)/g, ""), sheet).not.toMatch(/\d(?:ms|s)\b/);
  }
});
