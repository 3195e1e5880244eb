import { expect, test } from "vitest";
import { jwtMe, noneHello, sessionLogin, sessionLogout, step } from "../stage/fixtures.ts";
import type { Exchange } from "../trace/exchange.ts";
import { changesOf } from "./changes.ts";

const saysOf = ({ steps }: Exchange, ...kinds: string[]): string[] =>
  steps.filter(({ kind }) => kinds.includes(kind)).map(({ says }) => says);

test("a login changes the cabinet and the envelope, in the sentences that were recorded", () => {
  const login = sessionLogin();
  const changes = changesOf(login);
  expect(changes).toEqual(saysOf(login, "session-written", "session-removed", "cookie-set"));
  expect(changes.length).toBeGreaterThanOrEqual(2);
});

test("a logout empties both", () => {
  const logout = sessionLogout();
  expect(changesOf(logout)).toEqual(saysOf(logout, "session-removed", "cookie-cleared"));
  expect(changesOf(logout)).toHaveLength(2);
});

test("a token that is only looked at changes nothing", () => {
  expect(changesOf(jwtMe())).toEqual([]);
});

test("a stranger who is counted is the one thing that changed", () => {
  const hello = noneHello();
  expect(changesOf(hello)).toEqual(saysOf(hello, "visitor-counted"));
  expect(changesOf(hello)).toHaveLength(1);
});

test("a cookie that is given again as it was is no change", () => {
  const cookie = sessionLogin().steps.find(({ kind }) => kind === "cookie-set");
  if (cookie?.kind !== "cookie-set") throw new Error("A login sets a cookie.");
  const given = (unchanged: boolean) => step("cookie-set", { ...cookie.data, unchanged });
  expect(changesOf({ steps: [given(true)] })).toEqual([]);
  expect(changesOf({ steps: [given(false)] })).toEqual([given(false).says]);
});
