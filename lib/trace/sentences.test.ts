import { expect, test } from "vitest";
import { openRecorder } from "./recorder.ts";
import { says } from "./sentences.ts";
import { stepSchema } from "./step.schema.ts";
import type { StepData } from "./step-data.ts";
import { STEP_KINDS, type Step, type StepKind } from "./steps.ts";
import { BALANCINGS, CHOICE_REASONS } from "./vocabulary.ts";

const record = {
  id: "ab12".repeat(8),
  visitor: 1,
  visits: 2,
  userId: 42,
  role: "admin" as const,
  preferences: {},
  createdAt: 0,
  lastSeenAt: 0,
  expiresAt: 60_000,
};
const cabinet = { partition: "A", labels: [record.id], total: 1 };
const sid = record.id;
const claims = { sub: "42" };
const state = {
  visitor: 1,
  visits: 2,
  userId: 42,
  name: "Alice",
  role: "admin" as const,
  preferences: {},
  expiresAt: null,
};
const signed = { alg: "ES256", kid: "es256-1" };

/** Each kind of step in all ways in which it can go. A kind that is missing here does not compile. */
const WAYS: { [K in StepKind]: StepData[K][] } = {
  "request-received": [{ method: "GET", path: "/x", bytes: 10 }],
  "service-chosen": CHOICE_REASONS.flatMap((reason) =>
    // Only one that was passed over is told by the balancer's rule.
    (reason === "skipped" ? BALANCINGS : (["sticky"] as const)).map((balancing) => ({
      balancing,
      preferred: "A" as const,
      service: reason === "skipped" ? ("B" as const) : ("A" as const),
      up: reason === "none-up" ? [] : ["B" as const],
      down: reason === "none-up" ? ["A" as const, "B" as const] : ["A" as const],
      reason,
    })),
  ),
  "cors-checked": ["http://127.0.0.1:3000", "null"].flatMap((origin) =>
    [true, false].flatMap((preflight) =>
      [true, false].map((allowed) => ({
        origin,
        preflight,
        method: preflight ? "GET" : null,
        headers: preflight && allowed ? ["authorization"] : [],
        allowed,
      })),
    ),
  ),
  "authorization-read": [
    { found: true, scheme: "Bearer", bytes: 10 },
    { found: true, scheme: null, bytes: 1 },
    { found: false, scheme: null, bytes: 0 },
  ],
  "cookie-read": [0, 1, 2].map((count) => ({
    name: "jwt",
    count,
    value: count === 1 ? "a" : null,
    bytes: 1,
  })),
  "seal-shape-checked": [true, false].map((ok) => ({ bytes: 300, ok })),
  "seal-opened": [
    { sid, reason: null },
    { sid: null, reason: "broken" },
    { sid: null, reason: "expired" },
    { sid: null, reason: "content" },
    { sid: null, reason: "unknown-key" },
  ],
  "label-read": [{ sid }, { sid: null }],
  "session-looked-up": [
    { sid, found: true, record, cabinet },
    { sid, found: false, record: null, cabinet },
  ],
  "session-expiry-checked": [
    { sid, expiresAt: 60_000, now: 0, expired: false },
    { sid, expiresAt: 0, now: 60_000, expired: true },
  ],
  "session-written": [true, false].map((isNew) => ({ sid, record, isNew, cabinet })),
  "session-removed": [true, false].map((existed) => ({ sid, existed, cabinet })),
  "label-sealed": [{ sid, bytes: 300 }],
  "token-shape-checked": [
    { bytes: 9, ok: true, reason: null },
    { bytes: 9, ok: false, reason: "it is too large" },
  ],
  "key-chosen": [
    { ...signed, found: true, header: {} },
    { alg: "none", kid: null, found: false, header: {} },
  ],
  "token-decoded": [claims, null].map((read) => ({ ...signed, header: {}, claims: read })),
  "signature-checked": [
    { ...signed, valid: true, claims },
    { ...signed, valid: false, claims: null },
  ],
  "claims-checked": [
    {
      claims,
      checks: [{ claim: "sub", ok: true, says: "sub is there." }],
      code: null,
      expiresAt: 9000,
      now: 0,
    },
    {
      claims,
      checks: [{ claim: "exp", ok: false, says: "Exp is over." }],
      code: "token-expired",
      expiresAt: 0,
      now: 1,
    },
  ],
  "token-issued": [{ ...signed, header: {}, claims, bytes: 400 }],
  "service-called": [
    { service: "orders", path: "/x", token: "a.b.c", status: 200, code: null },
    { service: "billing", path: "/x", token: "a.b.c", status: 401, code: "audience-wrong" },
  ],
  "denylist-checked": [true, false].map((listed) => ({ jti: "a1b2c3", listed })),
  "token-denied": [{ jti: "a1b2c3" }],
  "state-read": [
    { bytes: 30, state },
    { bytes: 30, state: { ...state, userId: null, name: null, role: null } },
    { bytes: 3, state: null },
  ],
  "state-written": [{ bytes: 30, state }],
  "state-unsealed": [
    { state, reason: null },
    ...(["broken", "expired", "content", "unknown-key"] as const).map((reason) => ({ state: null, reason })),
  ],
  "state-expiry-checked": [
    { expiresAt: 60_000, now: 0, expired: false },
    { expiresAt: 0, now: 60_000, expired: true },
  ],
  "state-sealed": [
    { bytes: 400, state, refusal: null },
    { bytes: 5000, state, refusal: "Cookie length is too big" },
  ],
  "store-failed": ["shared", "A"].map((partition) => ({ partition, operation: "read" as const })),
  "visitor-counted": [{ visitor: 3 }],
  "user-looked-up": [{ user: "Alice", id: 42, role: "admin" }],
  "role-checked": [
    { needs: "admin", has: "admin", knownFrom: "token" },
    { needs: "admin", has: "viewer", knownFrom: "record" },
  ],
  "preferences-dropped": [{ preferences: { theme: "dark" } }],
  decision: [
    { verdict: "allowed", code: null, identity: { id: 42, name: "Alice", role: "admin" } },
    { verdict: "anonymous", code: null, identity: null },
    { verdict: "anonymous", code: "no-credential", identity: null },
    { verdict: "refused", code: "seal-broken", identity: null },
    { verdict: "forbidden", code: "role-insufficient", identity: { id: 7, name: "Bob", role: "viewer" } },
    { verdict: "failed", code: null, identity: null },
    { verdict: "failed", code: "store-unavailable", identity: null },
  ],
  "cookie-set": [true, false].map((unchanged) => ({
    name: "jwt",
    value: "a",
    bytes: 4,
    maxAge: 900,
    unchanged,
  })),
  "cookie-cleared": [{ name: "jwt" }],
  "foreign-cookies-cleared": [{ name: "lab_jwt", paths: ["/", "/api", "/api/labs"] }],
  "token-handed-over": [{ value: "a", bytes: 1 }],
  "response-sent": [{ status: 200, bytes: 500 }],
};

const steps: Step[] = STEP_KINDS.flatMap((kind) => {
  const { start, steps: recorded } = openRecorder(() => 0);
  for (const data of WAYS[kind]) start({ file: "lib/a.ts", line: 1 })(kind, "server", "ok", data);
  return [...recorded];
});

test("every way in which a step can go has a sentence of its own", () => {
  for (const kind of STEP_KINDS) {
    const told = steps.filter((step) => step.kind === kind).map(says);
    expect(told.length).toBeGreaterThan(0);
    for (const sentence of told) {
      expect(sentence).toMatch(/^[A-Z0-9].*[.?]$/);
      expect(sentence).not.toMatch(/undefined|NaN|\bnull\b|\[object/);
    }
    const ways = kind === "role-checked" || kind === "decision" ? new Set(told).size : told.length;
    expect(new Set(told).size).toBe(ways);
  }
});

test("every kind of step passes the schema of its own data, and of no other's", () => {
  for (const step of steps) {
    expect(stepSchema.parse(step)).toEqual(step);
    expect(stepSchema.safeParse({ ...step, data: { ...step.data, more: 1 } }).success).toBe(false);
    expect(stepSchema.safeParse({ ...step, data: {} }).success).toBe(false);
    expect(stepSchema.safeParse({ ...step, kind: "magic" }).success).toBe(false);
  }
});
