import { expect, test } from "vitest";
import { canBeStolen, heldCookie, isGenuine, sidOf } from "./held.ts";
import { exchange, note, record, step } from "./testing/samples.ts";

const ME = "me000000";
const cabinet = { partition: "A", labels: [], total: 0 };
const answering = (id: number, setCookie: string, parts: Parameters<typeof exchange>[1] = {}) =>
  exchange(id, { response: { status: 200, headers: [["Set-Cookie", setCookie]], body: "" }, ...parts });
const sending = (id: number, cookie: string, parts: Parameters<typeof exchange>[1] = {}) =>
  exchange(id, {
    request: { method: "GET", path: "/", headers: [["cookie", cookie]], body: "" },
    ...parts,
  });
const thief = { id: "thief", kind: "thief", label: "thief" } as const;

test("the jar holds what was set last", () => {
  const exchanges = [answering(1, "session=a; Path=/"), answering(2, "session=b; Path=/")];
  expect(heldCookie({ exchanges, notes: [] }, ME, "session")).toBe("b");
  expect(heldCookie({ exchanges, notes: [] }, "thief", "session")).toBeNull();
  expect(heldCookie({ exchanges, notes: [] }, ME, "jwt")).toBeNull();
});

test("a request tells what lay in the jar, though what put it there is forgotten", () => {
  const exchanges = [sending(101, "jwt=t; session=a", { model: "jwt" })];
  expect(heldCookie({ exchanges, notes: [] }, ME, "session")).toBe("a");
});

test("a dropped cookie is gone", () => {
  const exchanges = [sending(1, "session=a"), answering(2, "session=; Max-Age=0")];
  expect(heldCookie({ exchanges, notes: [] }, ME, "session")).toBeNull();
});

test("an edited envelope replaces the one before, until the next answer", () => {
  const placed = { clientId: ME, model: "session", value: "x", maxAge: null } as const;
  const notes = [note(1, { control: "place-cookie", placed })];
  const before = [answering(1, "session=a")];
  expect(heldCookie({ exchanges: before, notes }, ME, "session")).toBe("x");
  expect(heldCookie({ exchanges: [...before, answering(2, "session=b")], notes }, ME, "session")).toBe("b");
});

test("a reset empties the jar", () => {
  const notes = [note(1, { control: "reset" })];
  expect(heldCookie({ exchanges: [answering(1, "session=a")], notes }, ME, "session")).toBeNull();
});

test("what carried or received a credential can be stolen; what did neither cannot", () => {
  expect(canBeStolen(sending(1, "session=a"))).toBe(true);
  expect(canBeStolen(answering(1, "session=a"))).toBe(true);
  expect(canBeStolen(exchange(1, { steps: [step("token-handed-over", { value: "t", bytes: 1 })] }))).toBe(
    true,
  );
  expect(canBeStolen(exchange(1))).toBe(false);
  expect(canBeStolen(answering(1, "session=; Max-Age=0"))).toBe(false);
});

test("the drawer of a label is the one that was filed for it, or that it opened", () => {
  const filed = answering(1, "session=a", {
    steps: [step("session-written", { sid: "11", record: record("11"), isNew: true, cabinet })],
  });
  const opened = sending(2, "session=b", { steps: [step("seal-opened", { sid: "22", reason: null })] });
  expect(sidOf([filed, opened], "a")).toBe("11");
  expect(sidOf([filed, opened], "b")).toBe("22");
  expect(sidOf([filed, opened], "c")).toBeNull();
});

test("a token is genuine if it was handed out here or its signature was found good", () => {
  const good = sending(2, "jwt=u", {
    model: "jwt",
    client: thief,
    steps: [step("signature-checked", { alg: "ES256", kid: "k", valid: true, claims: {} })],
  });
  expect(isGenuine([answering(1, "jwt=t", { model: "jwt" })], "t")).toBe(true);
  expect(isGenuine([good], "u")).toBe(true);
  expect(isGenuine([good], "v")).toBe(false);
});
