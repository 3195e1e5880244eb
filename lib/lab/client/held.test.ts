import { expect, test } from "vitest";
import { carriedOf, sealParts } from "./carried.ts";
import { canBeStolen, isGenuine, sidOf, stateIn } from "./held.ts";
import { holderOf } from "./holder.ts";
import { exchange, record, step, view } from "./testing/samples.ts";

const cabinet = { partition: "A", labels: [], total: 0 };
const answering = (id: number, setCookie: string, parts: Parameters<typeof exchange>[1] = {}) =>
  exchange(id, { response: { status: 200, headers: [["Set-Cookie", setCookie]], body: "" }, ...parts });
const sending = (id: number, cookie: string, parts: Parameters<typeof exchange>[1] = {}) =>
  exchange(id, {
    request: { method: "GET", path: "/", headers: [["cookie", cookie]], body: "" },
    ...parts,
  });
const thief = { id: "thief", kind: "thief", label: "thief" } as const;

test("what carried or received a credential can be stolen; what did neither cannot", () => {
  expect(canBeStolen(sending(1, "lab_session=a"))).toBe(true);
  expect(canBeStolen(answering(1, "lab_session=a"))).toBe(true);
  expect(canBeStolen(exchange(1, { steps: [step("token-handed-over", { value: "t", bytes: 1 })] }))).toBe(
    true,
  );
  expect(canBeStolen(exchange(1))).toBe(false);
  expect(canBeStolen(answering(1, "lab_session=; Max-Age=0"))).toBe(false);
});

test("the drawer of a label is the one that was filed for it, or that it opened", () => {
  const filed = answering(1, "lab_session=a", {
    steps: [step("session-written", { sid: "11", record: record("11"), isNew: true, cabinet })],
  });
  const opened = sending(2, "lab_session=b", { steps: [step("seal-opened", { sid: "22", reason: null })] });
  expect(sidOf([filed, opened], "a")).toBe("11");
  expect(sidOf([filed, opened], "b")).toBe("22");
  expect(sidOf([filed, opened], "c")).toBeNull();
});

test("a token is genuine if it was handed out here or its signature was found good", () => {
  const good = sending(2, "lab_jwt=u", {
    model: "jwt",
    client: thief,
    steps: [step("signature-checked", { alg: "ES256", kid: "k", valid: true, claims: {} })],
  });
  expect(isGenuine([answering(1, "lab_jwt=t", { model: "jwt" })], "t")).toBe(true);
  expect(isGenuine([good], "u")).toBe(true);
  expect(isGenuine([good], "v")).toBe(false);
});

const state = { visitor: 1, visits: 1, userId: 42, name: "Alice", role: "admin", preferences: {} } as const;
const sealed = answering(1, "lab_sealed=b", {
  model: "sealed",
  steps: [step("state-sealed", { bytes: 1, state: { ...state, expiresAt: 5000 }, refusal: null })],
});

test("what lies in a sealed box is known from the exchange that sealed or opened it, and from nowhere else", () => {
  const opened = sending(2, "lab_sealed=c", {
    model: "sealed",
    steps: [step("state-unsealed", { state: { ...state, expiresAt: 1 }, reason: null })],
  });
  expect(stateIn([sealed, opened], "b")?.expiresAt).toBe(5000);
  expect(stateIn([sealed, opened], "c")?.expiresAt).toBe(1);
  expect(stateIn([sealed, opened], "d")).toBeNull();
});

test("a slip stands for whoever it names; a box for whom it was sealed, until its time is over", () => {
  const alice = { id: 42, name: "Alice", role: "admin" as const };
  const bob = { id: 43, name: "Bob", role: "viewer" as const };
  const at = { view: view({ users: [alice, bob] }), exchanges: [sealed], now: 4000 };
  const slip = "id=43&name=Alice&role=admin&visitor=1&visits=1";
  expect(holderOf({ ...at, model: "plain", credential: slip })).toBe(bob);
  expect(holderOf({ ...at, model: "plain", credential: "visitor=1&visits=1" })).toBeNull();
  expect(holderOf({ ...at, model: "sealed", credential: "b" })).toBe(alice);
  expect(holderOf({ ...at, model: "sealed", credential: "b", now: 6000 })).toBeNull();
  expect(holderOf({ ...at, model: "none", credential: slip })).toBeNull();
});

test("a slip and a box are told by what the server made of them, never more", () => {
  const read = (known: boolean) =>
    sending(1, "lab_plain=x", {
      model: "plain",
      steps: [step("state-read", { bytes: 1, state: known ? { ...state, expiresAt: null } : null })],
    });
  expect(carriedOf(read(true))).toMatchObject([{ form: "slip", way: "there", standing: "believed" }]);
  expect(carriedOf(read(false))).toMatchObject([{ standing: "refused" }]);
  expect(carriedOf(sealed)).toMatchObject([{ form: "box", way: "back", standing: "made" }]);
  expect(carriedOf(sending(1, "lab_session=a"))).toEqual([]);
});

test("a seal is taken apart into its eight fields, which together are all of it", () => {
  const parts = sealParts("Fe26.2*1*aa*iv*box*123*bb*mac~2");
  expect(parts?.map(({ text }) => text).join("*")).toBe("Fe26.2*1*aa*iv*box*123*bb*mac~2");
  expect(sealParts("a*b")).toBeNull();
});
