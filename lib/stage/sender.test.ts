import { expect, test } from "vitest";
import { otherSiteId } from "../trace/exchange.ts";
import { CURL, PAGE, sessionLogin, sessionMe } from "./fixtures.ts";
import { senderOf } from "./sender.ts";

const FORM = { id: otherSiteId("browser-1"), kind: "browser", label: "other site" } as const;
const login = sessionLogin(1);
const withAgent = (exchange: typeof login, agent: string): typeof login => ({
  ...exchange,
  request: { ...exchange.request, headers: [...exchange.request.headers, ["user-agent", agent]] },
});
const withoutCookies = (exchange: typeof login): typeof login => ({
  ...exchange,
  request: {
    ...exchange.request,
    headers: exchange.request.headers.filter(([name]) => !/^cookie$/i.test(name)),
  },
});

test("whoever sent a request is its sender", () => {
  expect(senderOf(sessionMe(2, CURL), [login])).toBe(CURL.id);
});

test("a form of another site is sent by the browser that held the cookie", () => {
  expect(senderOf(sessionMe(2, FORM), [login])).toBe(PAGE.id);
});

test("where the cookie stayed at home, by the browser that calls itself the same", () => {
  const past = [withAgent(login, "Firefox"), withAgent(sessionMe(2, CURL), "curl/8")];
  const form = withAgent(withoutCookies(sessionMe(3, FORM)), "Firefox");
  expect(senderOf(form, past)).toBe(PAGE.id);
  expect(senderOf(withAgent(withoutCookies(sessionMe(3, FORM)), "Safari"), past)).toBe(FORM.id);
});
