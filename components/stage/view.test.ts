import { expect, test } from "vitest";
import { CURL, PAGE, sessionLogin, sessionMe } from "@/lib/stage/fixtures";
import { envelopesOf } from "@/lib/stage/jar";
import { sceneAt } from "@/lib/stage/scene";
import { browserToDraw, isNow } from "./view";

const login = sessionLogin(1);
const own = envelopesOf(PAGE.id, [login], []);
const base = { newest: true, envelopes: own, others: [], inHand: null, sender: PAGE.id, now: login.at };

test("the browser of whoever sent the exchange is drawn", () => {
  const exchange = sessionMe(2, CURL);
  const others = [{ client: CURL, envelopes: envelopesOf(CURL.id, [exchange], []) }];
  const scene = sceneAt(exchange, exchange.steps.length);
  const view = browserToDraw({ ...base, exchange, scene, others, sender: CURL.id });
  expect(view.foreign).toEqual(CURL);
  expect(view.envelopes.map(({ name }) => name)).toContain("session");
  expect(browserToDraw({ ...base, exchange: login, scene: sceneAt(login, 8), others }).foreign).toBeNull();
});

test("the envelope comes with the answer, not before", () => {
  const before = browserToDraw({ ...base, exchange: login, scene: sceneAt(login, 3) });
  expect(before.envelopes).toEqual([]);
  const after = browserToDraw({ ...base, exchange: login, scene: sceneAt(login, login.steps.length) });
  expect(after.envelopes).toEqual(own);
});

test("an envelope whose time is over is not held any longer", () => {
  const scene = sceneAt(login, login.steps.length);
  const late = browserToDraw({ ...base, exchange: login, scene, now: login.at + 3_600_000 });
  expect(late.envelopes).toEqual([]);
});

test("only the end of the newest exchange is now", () => {
  const end = sceneAt(login, login.steps.length);
  expect(isNow(null, false)).toBe(true);
  expect(isNow(end, true)).toBe(true);
  expect(isNow(end, false)).toBe(false);
  expect(isNow(sceneAt(login, 2), true)).toBe(false);
});
