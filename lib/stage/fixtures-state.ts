import type { Header } from "../http/message.ts";
import type { Exchange } from "../trace/exchange.ts";
import type { ClientState, ModelName } from "../trace/vocabulary.ts";
import { CLAIMS, exchangeOf, NOON, type Recipe, step, TOKEN } from "./fixtures.ts";

/** What Alice carries of herself. */
const STATE: ClientState = {
  visitor: 3,
  visits: 2,
  userId: 42,
  name: "Alice",
  role: "admin",
  preferences: { theme: "dark" },
  expiresAt: null,
};
const EXPIRING: ClientState = { ...STATE, expiresAt: NOON + 1_800_000 };
const TEXT = "id=42&name=Alice&role=admin&visitor=3&visits=2&pref.theme=dark";
const BOX = "Fe26.2*1*box*box~2";
export const JTI = "9c41d7aa-0000-4000-8000-000000000000";

const ALICE = { id: 42, name: "Alice", role: "admin" } as const;
const allowed = step("decision", { verdict: "allowed", code: null, identity: ALICE });
const sent = (name: string, value: string): Header[] => [["cookie", `lab_${name}=${value}`]];
const set = (name: string, value: string): Header => [
  "Set-Cookie",
  `lab_${name}=${value}; Path=/; Max-Age=1800; HttpOnly; SameSite=Lax`,
];

const me = (model: ModelName, value: string, rest: Omit<Recipe, "model" | "action">): Exchange =>
  exchangeOf({
    model,
    action: "me",
    carrier: "cookie",
    request: sent(model, value),
    ...rest,
    steps: [
      step("cookie-read", { name: `lab_${model}`, count: 1, value, bytes: value.length }),
      ...rest.steps,
    ],
  });

const refused = (code: Parameters<typeof decisionOf>[0]) => ({
  status: 401,
  body: JSON.stringify({ code }),
  decision: decisionOf(code),
});
const decisionOf = (
  code: "malformed-credential" | "seal-broken" | "seal-expired" | "token-revoked" | "key-unknown",
) => step("decision", { verdict: "refused", code, identity: null }, "refused");

const down = {
  status: 503,
  body: `{"code":"store-unavailable"}`,
  decision: step("decision", { verdict: "failed", code: "store-unavailable", identity: null }, "refused"),
};

/** Alice signs in, and gets a slip with everything on it. */
export const plainLogin = (id = 20): Exchange =>
  exchangeOf({
    id,
    model: "plain",
    action: "login",
    response: [set("plain", TEXT)],
    steps: [
      step("cookie-read", { name: "lab_plain", count: 0, value: null, bytes: 0 }, "info"),
      step("user-looked-up", { user: "Alice", id: 42, role: "admin" }),
      step("state-written", { bytes: TEXT.length, state: STATE }),
      allowed,
      step("cookie-set", { name: "lab_plain", value: TEXT, bytes: 70, maxAge: 1800, unchanged: false }),
    ],
  });

/** A slip that is believed. */
export const plainMe = (id = 21, text = TEXT): Exchange =>
  me("plain", text, { id, steps: [step("state-read", { bytes: text.length, state: STATE }), allowed] });

/** A slip in the open hand. */
const plainByHand = (id = 22): Exchange =>
  exchangeOf({
    id,
    model: "plain",
    action: "me",
    carrier: "header",
    request: [["authorization", `Bearer ${TEXT}`]],
    steps: [
      step("authorization-read", { found: true, scheme: "Bearer", bytes: TEXT.length + 7 }),
      step("state-read", { bytes: TEXT.length, state: STATE }),
      allowed,
    ],
  });

/** A slip on which nothing makes sense. */
export const plainNonsense = (id = 23): Exchange => {
  const { decision, ...rest } = refused("malformed-credential");
  return me("plain", "hello%", {
    id,
    ...rest,
    steps: [step("state-read", { bytes: 6, state: null }, "refused"), decision],
  });
};

/** Nobody brings a slip. */
export const plainNobody = (id = 24): Exchange =>
  exchangeOf({
    id,
    model: "plain",
    action: "me",
    status: 401,
    steps: [
      step("cookie-read", { name: "lab_plain", count: 0, value: null, bytes: 0 }, "info"),
      step("decision", { verdict: "refused", code: "no-credential", identity: null }, "refused"),
    ],
  });

const shaped = step("seal-shape-checked", { bytes: BOX.length, ok: true });
const opened = step("state-unsealed", { state: EXPIRING, reason: null }, "ok", 320);
const inTime = (now = NOON) =>
  step("state-expiry-checked", { expiresAt: NOON + 1_800_000, now, expired: now > NOON + 1_800_000 });

/** A box that opens, and is sealed again with what was changed. */
export const sealedKeep = (id = 30): Exchange =>
  me("sealed", BOX, {
    id,
    response: [set("sealed", `${BOX}x`)],
    steps: [
      shaped,
      opened,
      inTime(),
      step("state-sealed", { bytes: 438, state: EXPIRING, refusal: null }, "ok", 300),
      allowed,
      step("cookie-set", {
        name: "lab_sealed",
        value: `${BOX}x`,
        bytes: 445,
        maxAge: 1800,
        unchanged: false,
      }),
    ],
  });

/** A box that somebody changed. */
export const sealedBroken = (id = 31): Exchange => {
  const { decision, ...rest } = refused("seal-broken");
  const unsealed = step("state-unsealed", { state: null, reason: "broken" }, "refused");
  return me("sealed", BOX, { id, ...rest, steps: [shaped, unsealed, decision] });
};

/** A box whose time is over. */
export const sealedExpired = (id = 32): Exchange => {
  const { decision, ...rest } = refused("seal-expired");
  return me("sealed", BOX, { id, ...rest, steps: [shaped, opened, inTime(NOON + 2_700_000), decision] });
};

/** What is no seal at all. */
export const sealedMisshapen = (id = 33): Exchange => {
  const { decision, ...rest } = refused("malformed-credential");
  const shape = step("seal-shape-checked", { bytes: 3, ok: false }, "refused");
  return me("sealed", "abc", { id, ...rest, steps: [shape, decision] });
};

/** More than a cookie may hold: the library refuses to set it. */
export const sealedTooLarge = (id = 34): Exchange =>
  me("sealed", BOX, {
    id,
    status: 422,
    body: `{"code":"credential-too-large"}`,
    steps: [
      shaped,
      opened,
      inTime(),
      step("state-sealed", { bytes: 4312, state: EXPIRING, refusal: "too big" }, "refused", 300),
      step("decision", { verdict: "failed", code: "credential-too-large", identity: null }, "refused"),
    ],
  });

const claims = { ...CLAIMS, jti: JTI };
const passport = [
  step("token-shape-checked", { bytes: TOKEN.length, ok: true, reason: null }),
  step("key-chosen", { alg: "ES256", kid: "k1", found: true, header: { alg: "ES256" } }),
  step("signature-checked", { alg: "ES256", kid: "k1", valid: true, claims }, "ok", 148),
  step("claims-checked", { claims, checks: [], code: null, expiresAt: NOON + 9e5, now: NOON }),
];

/** A passport that is valid, and not on the list; or one that stands on it. */
export const jwtListed = (listed: boolean, id = 40): Exchange => {
  const asked = step("denylist-checked", { jti: JTI, listed }, listed ? "refused" : "ok");
  if (!listed) return me("jwt", TOKEN, { id, steps: [...passport, asked, allowed] });
  const { decision, ...rest } = refused("token-revoked");
  return me("jwt", TOKEN, { id, ...rest, steps: [...passport, asked, decision] });
};

/** Signing out puts the passport on the list. */
export const jwtDenied = (id = 42): Exchange =>
  exchangeOf({
    id,
    model: "jwt",
    action: "logout",
    carrier: "cookie",
    status: 204,
    request: sent("jwt", TOKEN),
    response: [["Set-Cookie", "lab_jwt=; Path=/; Max-Age=0"]],
    steps: [
      step("cookie-read", { name: "lab_jwt", count: 1, value: TOKEN, bytes: TOKEN.length }),
      ...passport,
      step("denylist-checked", { jti: JTI, listed: false }),
      step("token-denied", { jti: JTI }),
      allowed,
      step("cookie-cleared", { name: "lab_jwt" }),
    ],
  });

/** The list does not answer. */
export const jwtListDown = (id = 43): Exchange => {
  const { decision, ...rest } = down;
  const failed = step("store-failed", { partition: "shared", operation: "read" }, "refused");
  return me("jwt", TOKEN, { id, ...rest, steps: [...passport, failed, decision] });
};

/** The store of the drawers does not answer. */
export const sessionStoreDown = (id = 44): Exchange => {
  const { decision, ...rest } = down;
  const failed = step("store-failed", { partition: "shared", operation: "read" }, "refused", 40);
  return me("session", "0f0f", {
    id,
    ...rest,
    steps: [step("label-read", { sid: "0f0f" }), failed, decision],
  });
};

/** One exchange of every sort in which the client carries its state, or a list or a store is asked. */
export const stateSamples = (): Exchange[] => [
  plainLogin(),
  plainMe(),
  plainByHand(),
  plainNonsense(),
  plainNobody(),
  sealedKeep(),
  sealedBroken(),
  sealedExpired(),
  sealedMisshapen(),
  sealedTooLarge(),
  jwtListed(false),
  jwtListed(true, 41),
  jwtDenied(),
  jwtListDown(),
  sessionStoreDown(),
];
