import { expect, test } from "vitest";
import type { Exchange } from "../trace/exchange.ts";
import type { Claims } from "../trace/step-data.ts";
import { CLAIMS, exchangeOf, jwtMe, step, TOKEN } from "./fixtures.ts";
import { sceneAt } from "./scene.ts";

const BOB = { id: 7, name: "Bob", role: "admin" } as const;

/** A token that was read and nothing more. */
const decoded = (claims: Claims | null): Exchange =>
  exchangeOf({
    model: "jwt",
    action: "admin",
    carrier: "header",
    request: [["authorization", `Bearer ${TOKEN}`]],
    status: claims ? 200 : 401,
    steps: [
      step("authorization-read", { found: true, scheme: "Bearer", bytes: TOKEN.length }),
      step("token-shape-checked", { bytes: TOKEN.length, ok: true, reason: null }),
      step(
        "token-decoded",
        { alg: "ES256", kid: "k1", header: { alg: "ES256", kid: "k1" }, claims },
        claims ? "ok" : "refused",
      ),
      claims
        ? step("decision", { verdict: "allowed", code: null, identity: BOB })
        : step("decision", { verdict: "refused", code: "malformed-credential", identity: null }, "refused"),
    ],
  });

test("claims that were believed stand open in the passport, in ink, and are never called verified", () => {
  const exchange = decoded({ ...CLAIMS, name: "Bob", role: "admin" });
  for (let cursor = 0; cursor <= exchange.steps.length; cursor += 1)
    expect(sceneAt(exchange, cursor).passport.verified).toBeNull();
  const { passport, docket, spoken, caption } = sceneAt(exchange, 4);
  expect(passport.claims).toMatchObject({ name: "Bob", role: "admin" });
  expect(sceneAt(exchange, 0).desk.keyIdle).toBe(true);
  expect(sceneAt(jwtMe(), 4).desk.keyIdle).toBe(false);
  expect(passport.expiresAt).toBe(Number(CLAIMS.exp) * 1000);
  expect(passport.stamp).toEqual({ text: "BELIEVED", sub: "not checked", tone: "ink" });
  expect(caption).toBe("Read the claims, and believed them: nobody checked the signature.");
  expect(docket.rows.map(({ title }) => title)).toContain("Read the claims");
  expect(docket.rows.map(({ title }) => title)).not.toContain("Check signature");
  expect(spoken).toContain("The passport is stamped BELIEVED, not checked.");
});

test("claims that nobody can read are believed by nobody", () => {
  const { passport } = sceneAt(decoded(null), 4);
  expect(passport).toMatchObject({ claims: null, unreadable: true, verified: false });
  expect(passport.stamp).toMatchObject({ text: "REFUSED", tone: "deny" });
});
