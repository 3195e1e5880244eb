import { expect, test } from "vitest";
import { cookieNameOf, LAST_LAB_COOKIE, modelOfCookie, OWNER_COOKIE } from "./cookie-names.ts";
import { MODELS } from "./vocabulary.ts";

const ALL = [...MODELS.map(cookieNameOf), OWNER_COOKIE, LAST_LAB_COOKIE];

test("every cookie of this app has a name that other programs do not use, and one of its own", () => {
  for (const name of ALL) expect(name).toMatch(/^lab_[a-z]+$/);
  expect(new Set(ALL).size).toBe(ALL.length);
});

test("a cookie's name leads back to its model, and no other name does", () => {
  for (const model of MODELS)
    expect(modelOfCookie(cookieNameOf(model))).toBe(model === "none" ? null : model);
  for (const name of [
    "session",
    "jwt",
    "lab_",
    "LAB_SESSION",
    "lab_session ",
    "__Host-lab_session",
    OWNER_COOKIE,
  ])
    expect(modelOfCookie(name)).toBeNull();
});
