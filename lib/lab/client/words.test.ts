import { expect, test } from "vitest";
import { checksOf } from "./checks.ts";
import { disagreementOf } from "./disagreement.ts";
import { exchange, step } from "./testing/samples.ts";
import { offsetWords, secondsWords } from "./times.ts";
import { carriedWords, countWords, verdictWords } from "./words.ts";

const cabinet = { partition: "A", labels: [], total: 0 };

test("a refused label: what held, what failed, what was never asked", () => {
  const refused = exchange(1, {
    decision: { verdict: "refused", code: "session-unknown", identity: null },
    response: { status: 401, headers: [], body: "" },
    steps: [
      step("cookie-read", { name: "session", count: 1, value: "x", bytes: 1 }),
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
    steps: [step("cookie-read", { name: "session", count: 0, value: null, bytes: 0 }, "info")],
  });
  expect(checksOf(none).map(({ passed }) => passed)).toEqual([false, null, null, null]);
});

test("the models disagree when their newest answers name different roles for one user", () => {
  const answer = (id: number, model: "session" | "jwt", role: "admin" | "viewer", user = 42) =>
    exchange(id, {
      model,
      decision: { verdict: "allowed", code: null, identity: { id: user, name: "Alice", role } },
    });
  expect(disagreementOf([answer(1, "session", "viewer"), answer(2, "jwt", "admin")])).toMatchObject({
    user: "Alice",
    session: { exchange: 1, role: "viewer" },
    jwt: { exchange: 2, role: "admin" },
  });
  expect(disagreementOf([answer(1, "session", "admin"), answer(2, "jwt", "admin")])).toBeNull();
  expect(disagreementOf([answer(1, "session", "viewer", 7), answer(2, "jwt", "admin")])).toBeNull();
  expect(disagreementOf([answer(2, "jwt", "admin")])).toBeNull();
  const turnedAway = exchange(3, { model: "jwt" });
  expect(disagreementOf([answer(1, "session", "viewer"), answer(2, "jwt", "admin"), turnedAway])).toBeNull();
});

test("a login is no answer about a role: only what came back later counts", () => {
  const login = exchange(1, {
    model: "jwt",
    action: "login",
    decision: { verdict: "allowed", code: null, identity: { id: 42, name: "Alice", role: "admin" } },
  });
  expect(disagreementOf([login])).toBeNull();
});

test("a cookie that went along unread is told", () => {
  const cookie = (value: string) => ({
    request: { method: "GET", path: "/", headers: [["cookie", value] as const], body: "" },
  });
  expect(carriedWords(exchange(1, cookie("jwt=t; session=a")))).toBe("with the cookie session");
  expect(carriedWords(exchange(1, { model: "none", ...cookie("session=a") }))).toBe(
    "with the cookie session, unread",
  );
  expect(carriedWords(exchange(1, cookie("owner=[not-shown]")))).toBe("with nothing");
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
  expect(secondsWords(900)).toBe("15 min");
  expect(secondsWords(45)).toBe("45 s");
});
