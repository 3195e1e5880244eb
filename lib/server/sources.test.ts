import { expect, test } from "vitest";
import { handleSource } from "./sources.ts";
import { ORIGIN, openTestApp } from "./testing/harness.ts";
import { expectProblem } from "./testing/raw.ts";

const get = (file: string): Promise<Response> => {
  openTestApp();
  return handleSource(new Request(`${ORIGIN}/api/sources?file=${encodeURIComponent(file)}`), undefined);
};

test("a model's source is given line by line", async () => {
  const { lines } = await (await get("lib/auth/session.ts")).json();
  const text = lines.map((line: [string, string][]) => line.map(([, piece]) => piece).join("")).join("\n");
  expect(text).toContain('at("session.open-seal")');
});

test.each(["", "package.json", "../../etc/passwd", "__proto__", "lib/server/secrets.ts", "/etc/passwd"])(
  "%j is no file to be shown",
  async (file) => {
    await expectProblem(await get(file), 404, "file-unknown");
  },
);
