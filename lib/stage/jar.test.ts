import { describe, expect, test } from "vitest";
import { type Client, type Exchange, otherSiteId } from "../trace/exchange.ts";
import {
  CURL,
  exchangeOf,
  jwtMe,
  NOON,
  PAGE,
  SEAL,
  sessionLogin,
  sessionLogout,
  sessionMe,
  step,
  TOKEN,
} from "./fixtures.ts";
import { envelopesDuring, envelopesOf, heldAt, type JarNote } from "./jar.ts";

const names = (envelopes: readonly { name: string }[]): string[] => envelopes.map(({ name }) => name);
const placed = (value: string, afterExchange: number): JarNote => ({
  at: NOON + 5000,
  control: "place-cookie",
  afterExchange,
  placed: { clientId: PAGE.id, model: "session", value, maxAge: 60 },
});

test("a cookie that was set is held, with its attributes, until it is cleared", () => {
  const [held] = envelopesOf(PAGE.id, [sessionLogin(1)], []);
  expect(held).toMatchObject({
    name: "lab_session",
    value: SEAL,
    httpOnly: true,
    sameSite: "Lax",
    expiresAt: NOON + 1_800_000,
    setBy: 1,
    host: "lab.test",
  });
  expect(envelopesOf(PAGE.id, [sessionLogin(1), sessionLogout(2)], [])).toEqual(
    // What the browser sent besides is evidence of another cookie.
    [expect.objectContaining({ name: "theme", httpOnly: null })],
  );
});

test("each client has a jar of its own", () => {
  expect(envelopesOf(CURL.id, [sessionLogin(1)], [])).toEqual([]);
});

test("what another site has the browser do with its own envelope, happens to it; without the envelope, nothing does", () => {
  const form: Client = { id: otherSiteId("1"), kind: "browser", label: "other site" };
  const logout = (client: Client): Exchange => ({ ...sessionLogout(2), client });
  expect(names(envelopesOf(PAGE.id, [sessionLogin(1), logout(form)], []))).not.toContain("lab_session");
  expect(names(envelopesOf(PAGE.id, [sessionLogin(1), logout(CURL)], []))).toContain("lab_session");
  const left = { ...logout(form), request: { ...sessionLogout(2).request, headers: [] } };
  expect(names(envelopesOf(PAGE.id, [sessionLogin(1), left], []))).toContain("lab_session");
  expect(names(envelopesOf("browser-2", [sessionLogin(1), logout(form)], []))).toEqual([]);
});

test("what a client sends, it holds; what curl does not send, it does not", () => {
  const seen = sessionMe(2, CURL);
  expect(names(envelopesOf(CURL.id, [seen], []))).toEqual(["theme", "lab_session"]);
  const bare = exchangeOf({
    id: 3,
    client: CURL,
    model: "none",
    action: "hello",
    steps: [step("decision", { verdict: "anonymous", code: null, identity: null })],
  });
  expect(envelopesOf(CURL.id, [seen, bare], [])).toEqual([]);
});

test("a cookie too large for a browser is not stored", () => {
  const big = sessionLogin(1);
  big.response.headers = [["Set-Cookie", `lab_session=${"x".repeat(4090)}; Path=/`]];
  expect(envelopesOf(PAGE.id, [big], [])).toEqual([]);
});

test("an envelope that the owner put there is edited, and remembers what it was", () => {
  const [edited] = envelopesOf(PAGE.id, [sessionLogin(1)], [placed("changed", 1)]);
  expect(edited).toMatchObject({ value: "changed", edited: true, was: SEAL, httpOnly: true, setBy: null });
  const [again] = envelopesOf(PAGE.id, [sessionLogin(1), sessionLogin(2)], [placed("changed", 1)]);
  expect(again).toMatchObject({ value: SEAL, edited: false, was: null });
});

test("a cookie whose time is over is held no longer", () => {
  const envelopes = envelopesOf(PAGE.id, [sessionLogin(1)], []);
  expect(heldAt(envelopes, NOON + 1_799_999)).toHaveLength(1);
  expect(heldAt(envelopes, NOON + 1_800_000)).toHaveLength(0);
});

test("before the answer has come, the browser holds what it sent", () => {
  const login = sessionLogin(1);
  const now = envelopesOf(PAGE.id, [login], []);
  expect(envelopesDuring(now, login, { arrived: false, newest: true })).toEqual([]);
  expect(envelopesDuring(now, login, { arrived: true, newest: true })).toEqual(now);
  const logout = sessionLogout(2);
  expect(names(envelopesDuring([], logout, { arrived: false, newest: true }))).toContain("lab_session");
});

test("an older exchange is shown with the envelopes of its time", () => {
  const all = [sessionLogin(1), jwtMe(2)];
  const now = envelopesOf(PAGE.id, all, []);
  expect(now.find(({ name }) => name === "lab_jwt")?.value).toBe(TOKEN);
  const [first] = all;
  if (!first) throw new Error("There is a first exchange.");
  const then = envelopesDuring([], first, { arrived: true, newest: false });
  expect(names(then)).toEqual(["lab_session"]);
});

const cookieHeader = (exchange: Exchange, cookie: string): Exchange => ({
  ...exchange,
  request: { ...exchange.request, headers: [["Cookie", cookie]] },
});
const values = (envelopes: readonly { name: string; value: string }[]): string[] =>
  envelopes.filter(({ name }) => name === "lab_session").map(({ value }) => value);

describe("two cookies of one name", () => {
  /** Refused, so the answer sets nothing. */
  const refused = (id: number, cookie: string): Exchange => ({
    ...cookieHeader(sessionMe(id), cookie),
    response: { ...sessionMe(id).response, headers: [] },
  });
  const both = refused(2, `lab_session=x; lab_session=${SEAL}`);
  const cleared: Exchange = {
    ...sessionLogin(3),
    response: {
      ...sessionLogin(3).response,
      headers: [
        ["Set-Cookie", "lab_session=new; Path=/api/labs/l; Max-Age=1800"],
        ["Set-Cookie", "lab_session=; Path=/; Max-Age=0"],
      ],
    },
  };

  test("are both held; the one that is known to be the lab's comes first", () => {
    const held = envelopesOf(PAGE.id, [sessionLogin(1), both], []);
    expect(values(held)).toEqual([SEAL, "x"]);
    expect(held.find(({ value }) => value === SEAL)?.setBy).toBe(1);
    const order = refused(2, "lab_session=a; lab_session=b; lab_session=b");
    expect(values(envelopesOf(PAGE.id, [order], []))).toEqual(["a", "b", "b"]);
  });

  test("are one again when one alone comes, or when the others were dropped", () => {
    const alone = cookieHeader(sessionMe(3), `lab_session=${SEAL}`);
    expect(values(envelopesOf(PAGE.id, [sessionLogin(1), both, alone], []))).toEqual([SEAL]);
    expect(values(envelopesOf(PAGE.id, [sessionLogin(1), both, cleared], []))).toEqual(["new"]);
    const lone = cookieHeader(cleared, "lab_session=x");
    expect(values(envelopesOf(PAGE.id, [lone], []))).toEqual(["new"]);
  });

  test("are drawn at every moment of a replay", () => {
    const signIn = cookieHeader(cleared, `lab_session=${SEAL}; lab_session=x`);
    const now = envelopesOf(PAGE.id, [sessionLogin(1), both, signIn], []);
    const at = (exchange: Exchange, arrived: boolean, newest: boolean) =>
      values(envelopesDuring(now, exchange, { arrived, newest }));
    expect(at(signIn, false, true)).toEqual([SEAL, "x"]);
    expect(at(signIn, true, true)).toEqual(["new"]);
    expect(at(both, true, false)).toEqual(["x", SEAL]);
  });
});
