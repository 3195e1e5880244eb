import { describe, expect, test } from "vitest";
import type { Exchange } from "../../trace/exchange.ts";
import type { ClientState, ModelName, RefusalCode, Role } from "../../trace/vocabulary.ts";
import { checksOf } from "./checks.ts";
import { disagreementOf } from "./disagreement.ts";
import { exchange, step } from "./testing/samples.ts";
import { offsetWords } from "./times.ts";
import { carriedWords, countWords, MODEL_WORDS, verdictWords } from "./words.ts";

const ALICE: ClientState = {
  visitor: 1,
  visits: 2,
  userId: 42,
  name: "Alice",
  role: "admin",
  preferences: {},
  expiresAt: 5000,
};
const cabinet = { partition: "A", labels: [], total: 0 };

test("a refused label: what held, what failed, what was never asked", () => {
  const refused = exchange(1, {
    decision: { verdict: "refused", code: "session-unknown", identity: null },
    response: { status: 401, headers: [], body: "" },
    steps: [
      step("cookie-read", { name: "lab_session", count: 1, value: "x", bytes: 1 }),
      step("seal-shape-checked", { bytes: 1, ok: true }),
      step("seal-opened", { sid: "7f3a00", reason: null }),
      step("session-looked-up", { sid: "7f3a00", found: false, record: null, cabinet }, "info"),
    ],
  });
  expect(checksOf(refused).map(({ passed }) => passed)).toEqual([true, true, false, null]);
  expect(checksOf(refused)[2]?.says).toBe("A drawer 7f3a exists");
  expect(verdictWords(refused)).toBe("no drawer");
});

test("a token that ran out: the claim that failed is named", () => {
  const refused = exchange(1, {
    model: "jwt",
    steps: [
      step("authorization-read", { found: true, scheme: "Bearer", bytes: 9 }),
      step("token-shape-checked", { bytes: 9, ok: true, reason: null }),
      step("key-chosen", { alg: "ES256", kid: "k", found: true, header: {} }),
      step("signature-checked", { alg: "ES256", kid: "k", valid: true, claims: {} }),
      step("claims-checked", {
        claims: {},
        checks: [{ claim: "exp", ok: false, says: "exp is over: the token has run out." }],
        code: "token-expired",
        expiresAt: 0,
        now: 1,
      }),
    ],
  });
  const checks = checksOf(refused);
  expect(checks.map(({ passed }) => passed)).toEqual([true, true, true, true, false]);
  expect(checks.at(-1)?.says).toBe("exp is over: the token has run out");
});

test("no credential: nothing further was asked", () => {
  const none = exchange(1, {
    steps: [step("cookie-read", { name: "lab_session", count: 0, value: null, bytes: 0 }, "info")],
  });
  expect(checksOf(none).map(({ passed }) => passed)).toEqual([false, null, null, null]);
});

describe("what the client carries disagrees with what the server knows", () => {
  const users = [{ id: 42, name: "Alice", role: "viewer" as const }];
  const answer = (id: number, model: ModelName, role: Role, parts: Partial<Exchange> = {}) =>
    exchange(id, {
      model,
      decision: { verdict: "allowed", code: null, identity: { id: 42, name: "Alice", role } },
      ...parts,
    });

  test("when the newest answers name different roles for one user", () => {
    const both = [answer(1, "session", "viewer"), answer(2, "jwt", "admin")];
    expect(disagreementOf(both, [])).toMatchObject({
      user: "Alice",
      known: { witness: "record", exchange: 1, role: "viewer" },
      carried: { witness: "passport", exchange: 2, role: "admin" },
    });
    expect(disagreementOf([answer(1, "session", "admin"), answer(2, "jwt", "admin")], [])).toBeNull();
    expect(disagreementOf([answer(2, "jwt", "admin")], [])).toBeNull();
    expect(disagreementOf([...both, exchange(3, { model: "jwt" })], [])).toBeNull();
  });

  test("hybrid opens the drawer too: its later answer is what the drawer says now", () => {
    const all = [answer(1, "session", "admin"), answer(2, "hybrid", "viewer"), answer(3, "jwt", "admin")];
    expect(disagreementOf(all, [])).toMatchObject({
      known: { witness: "record", exchange: 2, role: "viewer" },
    });
  });

  test("when a slip, a box or a passport says what the directory does not", () => {
    const witnesses = { plain: "slip", sealed: "box", jwt: "passport" } as const;
    for (const [model, witness] of Object.entries(witnesses))
      expect(disagreementOf([answer(1, model as ModelName, "admin")], users)).toMatchObject({
        known: { witness: "directory", role: "viewer", exchange: null },
        carried: { witness, role: "admin", exchange: 1 },
      });
    expect(disagreementOf([answer(1, "plain", "viewer")], users)).toBeNull();
  });

  test("the newest contradiction is the one that is told", () => {
    const all = [answer(1, "plain", "admin"), answer(2, "sealed", "editor")];
    expect(disagreementOf(all, users)?.carried).toMatchObject({ witness: "box", exchange: 2 });
  });

  test("a login is no answer about a role: only what came back later counts", () => {
    expect(disagreementOf([answer(1, "jwt", "admin", { action: "login" })], users)).toBeNull();
  });
});

test("each model says what a login hands out, and where a preference goes", () => {
  const words = (model: ModelName, action: Exchange["action"]) =>
    verdictWords(exchange(1, { model, action }));
  expect(MODEL_WORDS.map(({ name }) => words(name, "login"))).toEqual([
    "forgotten at once",
    "slip written",
    "new drawer",
    "box sealed",
    "passport issued",
    "new drawer",
  ]);
  expect(["plain", "sealed"].map((model) => words(model as ModelName, "preferences"))).toEqual([
    "slip rewritten",
    "sealed anew",
  ]);
});

test("what could not be decided is told by its code", () => {
  const failed = (status: number, code: RefusalCode, parts: Partial<Exchange> = {}) =>
    exchange(1, {
      decision: { verdict: "failed", code, identity: null },
      response: { status, headers: [], body: "" },
      ...parts,
    });
  expect(verdictWords(failed(503, "store-unavailable"))).toBe("store is down");
  expect(verdictWords(failed(422, "credential-too-large", { model: "sealed" }))).toBe("too large");
});

test("a slip that was turned down: nobody ever asked whether anything proves it", () => {
  const refused = exchange(1, {
    model: "plain",
    steps: [
      step("cookie-read", { name: "lab_plain", count: 1, value: "x", bytes: 1 }),
      step("state-read", { bytes: 1, state: null }, "refused"),
    ],
  });
  expect(checksOf(refused).map(({ passed }) => passed)).toEqual([true, false, null]);
});

test("a sealed box: what is asked after it was opened", () => {
  const tooLarge = exchange(1, {
    model: "sealed",
    steps: [
      step("cookie-read", { name: "lab_sealed", count: 1, value: "x", bytes: 1 }),
      step("seal-shape-checked", { bytes: 1, ok: true }),
      step("state-unsealed", { state: ALICE, reason: null }),
      step("state-expiry-checked", { expiresAt: 1, now: 0, expired: false }),
      step("state-sealed", { bytes: 5000, state: ALICE, refusal: "too big" }, "refused"),
    ],
  });
  expect(checksOf(tooLarge).map(({ passed }) => passed)).toEqual([true, true, true, false]);
  expect(checksOf({ ...tooLarge, steps: tooLarge.steps.slice(0, 2) }).map(({ passed }) => passed)).toEqual([
    true,
    null,
    null,
  ]);
});

test("a passport on the denylist, and a store that did not answer, are asked about where they were", () => {
  const listed = step("denylist-checked", { jti: "9c41", listed: true }, "refused");
  const down = step("store-failed", { partition: "shared", operation: "read" }, "refused");
  expect(checksOf(exchange(1, { model: "jwt", steps: [listed] })).at(-1)).toEqual({
    says: "It is not on the denylist",
    passed: false,
  });
  for (const model of ["jwt", "session"] as const)
    expect(checksOf(exchange(1, { model, steps: [down] }))).toContainEqual({
      says: "The store answered",
      passed: false,
    });
});

test("a cookie that went along unread is told", () => {
  const cookie = (value: string) => ({
    request: { method: "GET", path: "/", headers: [["cookie", value] as const], body: "" },
  });
  expect(carriedWords(exchange(1, cookie("lab_jwt=t; lab_session=a")))).toBe("with the cookie lab_session");
  expect(carriedWords(exchange(1, { model: "none", ...cookie("lab_session=a") }))).toBe(
    "with the cookie lab_session, unread",
  );
  expect(carriedWords(exchange(1, cookie("lab_owner=[not-shown]")))).toBe("with nothing");
});

test("requests and clients are counted", () => {
  const curl = { id: "curl-1", kind: "curl", label: "curl" } as const;
  expect(countWords([])).toBe("0 requests");
  expect(countWords([exchange(1)])).toBe("1 request, 1 client");
  expect(countWords([exchange(1), exchange(2, { client: curl })])).toBe("2 requests, 2 clients");
});

test("times in words", () => {
  expect(offsetWords(0)).toBe("");
  expect(offsetWords(900_000)).toBe("+15 min");
  expect(offsetWords(5_400_000)).toBe("+1 h 30 min");
});

test("what a gateway was answered is counted, and a browser's question is told as one", () => {
  const called = (service: "orders" | "billing", status: 200 | 401) =>
    step(
      "service-called",
      { service, path: "/", token: "a.b.c", status, code: status === 200 ? null : "audience-wrong" },
      status === 200 ? "ok" : "refused",
    );
  const steps = [called("orders", 200), called("billing", 401)];
  expect(verdictWords(exchange(1, { model: "hybrid", action: "dashboard", steps }))).toBe("1 of 2 answered");
  const request = { method: "OPTIONS", path: "/", headers: [], body: "" };
  expect(verdictWords(exchange(1, { model: "jwt", request }))).toBe("asked first");
});

test("at a gateway the label is asked about first, then the passport that it minted; inside, a passport alone", () => {
  const shaped = step("token-shape-checked", { bytes: 1, ok: true, reason: null });
  const says = (parts: Partial<Exchange>) =>
    checksOf(exchange(1, { model: "hybrid", ...parts })).map((c) => c.says);
  expect(says({})).toEqual(checksOf(exchange(1)).map((check) => check.says));
  expect(says({ steps: [shaped] })).toContain("The signature fits");
  expect(says({ steps: [shaped] })).toContain("A drawer of that name exists");
  expect(says({ steps: [{ ...shaped, hop: "orders" }] })).not.toContain("The signature fits");
  expect(says({ action: "orders" })).not.toContain("A drawer of that name exists");
});
