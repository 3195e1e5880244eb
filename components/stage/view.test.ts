import { expect, test } from "vitest";
import { CURL, OTHER_SID, PAGE, record, SEAL, SID, sessionLogin, sessionMe } from "@/lib/stage/fixtures";
import { envelopesOf } from "@/lib/stage/jar";
import { sceneAt } from "@/lib/stage/scene";
import type { Exchange } from "@/lib/trace/exchange";
import { browserToDraw, cabinetToDraw, isNow, isTied } from "./view";

const login = sessionLogin(1);
const own = envelopesOf(PAGE.id, [login], []);
const base = { newest: true, envelopes: own, others: [], inHand: null, sender: PAGE.id, now: login.at };

test("the browser of whoever sent the exchange is drawn", () => {
  const exchange = sessionMe(2, CURL);
  const others = [{ client: CURL, envelopes: envelopesOf(CURL.id, [exchange], []) }];
  const scene = sceneAt(exchange, exchange.steps.length);
  const view = browserToDraw({ ...base, exchange, scene, others, sender: CURL.id });
  expect(view.foreign).toEqual(CURL);
  expect(view.envelopes.map(({ name }) => name)).toContain("lab_session");
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

/** Whether the thread starts at that credential, at a moment of the exchange. */
function tiedAt(
  exchange: Exchange,
  cursor: number,
  credential: string,
  tie: { labNow?: number; note?: string } = {},
) {
  const scene = sceneAt(exchange, cursor);
  const note = { ...NOTE, control: tie.note ?? "change-role", afterExchange: exchange.id };
  const cabinet = cabinetToDraw(scene, null, true, 4);
  return isTied(exchange, scene, {
    newest: true,
    notes: [note],
    cabinet,
    labNow: tie.labNow ?? exchange.labTime,
  })(credential);
}

const NOTE = { entry: 1, at: 0, says: "", removedSid: null, placed: null };

test("the thread starts only at the credential that the exchange proved, as long as that holds", () => {
  const me = sessionMe(2);
  const end = me.steps.length;
  expect(tiedAt(me, end, SEAL)).toBe(true);
  expect(tiedAt(me, end, `${SEAL}x`)).toBe(false);
  expect(tiedAt(me, end, SEAL, { note: "rotate-keys" })).toBe(false);
  expect(tiedAt(me, end, SEAL, { labNow: record(SID).expiresAt })).toBe(false);
  // In the middle of a replay nothing is asked about now.
  expect(tiedAt(me, end - 1, SEAL, { note: "rotate-keys" })).toBe(true);
  expect(tiedAt(me, 0, SEAL)).toBe(false);
});

test("a label of before a sign-in is not tied to the record that the sign-in makes", () => {
  const old = "Fe26.2*1*old~2";
  expect(login.steps.some((each) => each.kind === "session-written" && each.data.sid !== OTHER_SID)).toBe(
    true,
  );
  for (let cursor = 0; cursor <= login.steps.length; cursor += 1)
    expect(tiedAt(login, cursor, old)).toBe(false);
});
