import { expect, test } from "vitest";
import { CURL, jwtMe, noneHello, sessionLogin, sessionMe, sessionRefused } from "../stage/fixtures.ts";
import type { Exchange } from "../trace/exchange.ts";
import {
  byProgram,
  checkedInPublic,
  copiesLetIn,
  copiesShutOut,
  ending,
  savedBySomeone,
  touchedNoStore,
  wishesKept,
} from "./choices.ts";
import type { World } from "./shape.ts";

const thief = { id: "thief-1", kind: "thief", label: "thief" } as const;
const REVOKED = { control: "revoke-session", afterExchange: 2 } as World["notes"][number];

/** A world in which that was recorded since the step began. */
const world = (exchanges: readonly Exchange[], notes: World["notes"] = []): World =>
  ({ exchanges, past: exchanges, notes, me: "page1" }) as unknown as World;

test("a credential that another client held before is a copy; one's own is none", () => {
  const [login, own, copy] = [sessionLogin(1), sessionMe(2), sessionMe(3, thief)];
  expect(copiesLetIn(world([login, own]))).toEqual([]);
  expect(copiesLetIn(world([login, copy]))).toEqual([copy]);
  // Who came with it first is whose it is.
  expect(copiesLetIn(world([sessionMe(2, thief)]))).toEqual([]);
});

test("a copy counts as shut out only if it was good, and the server ended the sign-in in between", () => {
  const shut = { ...sessionRefused(4), client: thief };
  const good = [sessionLogin(1), sessionMe(2, thief)];
  expect(copiesShutOut(world([...good, shut], [REVOKED]))).toEqual([shut]);
  expect(copiesShutOut(world([...good, shut]))).toEqual([]);
  expect(copiesShutOut(world([sessionLogin(1), shut], [REVOKED]))).toEqual([]);
  expect(copiesShutOut(world([...good, shut], [{ ...REVOKED, afterExchange: 4 }]))).toEqual([]);
});

test("an end is what the server's side did, and nothing else that was done to the lab", () => {
  expect(ending(world([], [{ ...REVOKED, control: "restart-service" }]))).toBeUndefined();
  expect(ending(world([], [REVOKED]))).toBe(REVOKED);
});

test("a program is known by the header that it wrote, not by a cookie", () => {
  const byHeader: Exchange = { ...jwtMe(7), carrier: "header", client: CURL };
  expect(byProgram(world([jwtMe(6), byHeader]))).toEqual([byHeader]);
});

test("a public check asks no store; a drawer that is opened does", () => {
  expect(checkedInPublic(jwtMe())).toBe(true);
  expect(touchedNoStore(jwtMe())).toBe(true);
  expect(checkedInPublic(sessionMe())).toBe(false);
  expect(touchedNoStore(sessionMe())).toBe(false);
});

test("a hello saves no wish, and none is found for it", () => {
  expect(savedBySomeone(world([noneHello(1), noneHello(2)]))).toEqual([]);
  expect(wishesKept(world([noneHello(1), noneHello(2)]))).toEqual([]);
});
