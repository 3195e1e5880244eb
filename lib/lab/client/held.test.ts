import { expect, test } from "vitest";
import { canBeStolen, isGenuine, sidOf } from "./held.ts";
import { exchange, record, step } from "./testing/samples.ts";

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
