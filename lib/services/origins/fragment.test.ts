import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLabId } from "../../core/ids.ts";
import { MODELS } from "../../trace/vocabulary.ts";
import { fragmentOf, readFragment } from "./fragment.ts";

const LAB = "abcdefghjkmnpqrstuvw";

describe("what a link hands over", () => {
  test.each([null, "aaa.bbb.ccc", "e-y_J.e30.s-_g"])("comes back as it was given: %s", (token) => {
    expect(readFragment(fragmentOf({ lab: LAB, model: "session", token }))).toEqual({
      lab: LAB,
      model: "session",
      token,
    });
  });

  test.each([
    "",
    "#",
    "#token=a.b.c",
    "#lab=",
    "#lab=../../health",
    `#lab=${LAB}/..`,
    `#lab=${LAB}x`,
    "#lab=<b>",
  ])("%j names no lab", (fragment) => {
    expect(readFragment(fragment)).toBeNull();
  });

  test.each(["a.b", "a.b.c.d", "a b.c.d", "a\r\nX: y.b.c", `${"a".repeat(9000)}.b.c`])(
    "what has not the form of a token is left behind: %j",
    (token) => {
      expect(readFragment(fragmentOf({ lab: LAB, model: "jwt", token }))).toEqual({
        lab: LAB,
        model: "jwt",
        token: null,
      });
    },
  );

  test.each(["", "&model=", "&model=Session", "&model=../me", "&model=toString"])(
    "without the name of a model it is jwt: %j",
    (more) => {
      expect(readFragment(`#lab=${LAB}${more}`)?.model).toBe("jwt");
    },
  );

  test("of whatever stands there, nothing but a lab's id, a model and a token's letters pass", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((token) => `#lab=${LAB}&token=${token}`),
          fc.string().map((model) => `#lab=${LAB}&model=${model}`),
        ),
        (fragment) => {
          const handed = readFragment(fragment);
          if (handed === null) return;
          expect(isLabId(handed.lab)).toBe(true);
          expect(MODELS).toContain(handed.model);
          expect(handed.token ?? "a.b.c").toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
        },
      ),
    );
  });
});
