import { expect, test } from "vitest";
import { type Anchors, anchorsIn } from "./anchors.ts";

test("an anchor is found with its line, counted from 1", () => {
  const found: Anchors = {};
  const text = `import { at } from "../trace/at.ts";\n\nconst line = at("session.look-up");\n`;
  expect(anchorsIn("lib/auth/session.ts", text, found)).toBe(1);
  expect(found).toEqual({ "session.look-up": { file: "lib/auth/session.ts", line: 3 } });
});

test("where a stopwatch is started, the line that it times is the one to show", () => {
  const found: Anchors = {};
  anchorsIn("a.ts", `const stop = trace.start(at("session.look-up"));\nlookUp();\n`, found);
  expect(found["session.look-up"]).toEqual({ file: "a.ts", line: 2 });
});

test("comments, other functions and other spellings are no anchors", () => {
  const found: Anchors = {};
  const text = ` * at("in.a-comment")\n// at("in.another")\nlist.at("0")\nformat("x")\nat('single')\nat("...")\n`;
  expect(anchorsIn("a.ts", text, found)).toBe(0);
  expect(found).toEqual({});
});

test("an anchor that stands twice is refused, naming both places", () => {
  const found: Anchors = {};
  anchorsIn("a.ts", `at("x.y")`, found);
  expect(() => anchorsIn("b.ts", `\nat("x.y")`, found)).toThrow(/"x\.y" stands twice: a\.ts:1 and b\.ts:2/);
});
