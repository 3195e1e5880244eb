import type { Header } from "../http/message.ts";
import { countOperations } from "../trace/cost.ts";
import type { Client, Exchange } from "../trace/exchange.ts";
import { says } from "../trace/sentences.ts";
import type { CabinetView, Claims, StepData } from "../trace/step-data.ts";
import type { Step, StepKind } from "../trace/steps.ts";
import type { ActionName, Carrier, ModelName, SessionRecord } from "../trace/vocabulary.ts";

/** When the fixtures happen. */
export const NOON = Date.parse("2026-11-23T12:00:00Z");

export const SID = "7f3a90c2d4e5f60718293a4b5c6d7e8f";
export const OTHER_SID = "2b91aa02d4e5f60718293a4b5c6d7e00";
export const SEAL = "Fe26.2*1*21ff5a0c9d*c09e~2";
const HEADER: Claims = { alg: "ES256", typ: "JWT", kid: "k1" };
export const CLAIMS: Claims = {
  sub: "42",
  name: "Alice",
  role: "admin",
  iss: "http://lab.test/labs/x",
  aud: "lab-api",
  iat: NOON / 1000,
  nbf: NOON / 1000,
  exp: NOON / 1000 + 900,
  jti: "abc",
};
export const TOKEN = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiI0MiJ9.AAGQVz-NCjtgTq";

const ALICE = { id: 42, name: "Alice", role: "admin" } as const;

/** The page that most fixtures are sent by. */
export const PAGE: Client = { id: "page1", kind: "page", label: "Chrome" };
export const CURL: Client = { id: "curl-1", kind: "curl", label: "curl" };

/** One step, told in its sentence. */
export function step<K extends StepKind>(
  kind: K,
  data: StepData[K],
  outcome: Step["outcome"] = "ok",
  micros = 3,
): Step {
  const made = { kind, place: "server", says: "", outcome, micros, data, source: { file: "f.ts", line: 1 } };
  // The parts are tied together by K; the compiler cannot see through the union.
  const known = made as unknown as Step;
  return { ...known, says: says(known) };
}

export const record = (id = SID): SessionRecord => ({
  id,
  visitor: 3,
  visits: 2,
  userId: 42,
  role: "admin",
  preferences: { theme: "dark" },
  createdAt: NOON,
  lastSeenAt: NOON,
  expiresAt: NOON + 1_800_000,
});

const view = (...labels: string[]): CabinetView => ({ partition: "A", labels, total: labels.length });

/** What an exchange is made of. */
export interface Recipe {
  id?: number;
  model: ModelName;
  action: ActionName;
  carrier?: Carrier | null;
  client?: Client;
  at?: number;
  request?: Header[];
  response?: Header[];
  status?: number;
  body?: string;
  steps: Step[];
}

/** An exchange as the recorder would have made it: the first and the last step, and the cost, are added. */
export function exchangeOf(recipe: Recipe): Exchange {
  const { id = 1, model, action, client = PAGE, at = NOON, status = 200, body = "" } = recipe;
  const method =
    action === "login" || action === "logout" ? "POST" : action === "preferences" ? "PUT" : "GET";
  const path = `/api/labs/abcdefghjkmnpqrstuvw/${model}/${action}`;
  const steps = [
    step("request-received", { method, path, bytes: 400 }),
    ...recipe.steps,
    step("response-sent", { status, bytes: 300 }),
  ];
  const decision = steps.find((each) => each.kind === "decision")?.data;
  if (!decision) throw new TypeError("An exchange has a decision.");
  return {
    id,
    at,
    labTime: at,
    client,
    service: "A",
    model,
    action,
    carrier: recipe.carrier ?? null,
    request: { method, path, headers: [["host", "lab.test"], ...(recipe.request ?? [])], body: "" },
    steps,
    response: { status, headers: recipe.response ?? [], body },
    decision,
    cost: {
      micros: steps.reduce((sum, each) => sum + each.micros, 0),
      ...countOperations(steps),
      requestBytes: 400,
      responseBytes: 300,
    },
  };
}

const allowed = step("decision", { verdict: "allowed", code: null, identity: ALICE });
const setSession = (value: string): Header => [
  "Set-Cookie",
  `lab_session=${value}; Path=/api/labs/abcdefghjkmnpqrstuvw; Max-Age=1800; HttpOnly; SameSite=Lax`,
];
const sealRead = [
  step("cookie-read", { name: "lab_session", count: 1, value: SEAL, bytes: 26 }),
  step("seal-shape-checked", { bytes: 26, ok: true }),
  step("seal-opened", { sid: SID, reason: null }, "ok", 312),
];
const sent = (name: string, value: string): Header[] => [["cookie", `theme=x; lab_${name}=${value}`]];
const me = `{"user":{"id":42,"name":"Alice","role":"admin"}}`;

/** Alice signs in, nothing attached: a drawer is filed and its label handed out. */
export const sessionLogin = (id = 1): Exchange =>
  exchangeOf({
    id,
    model: "session",
    action: "login",
    response: [setSession(SEAL)],
    body: me,
    steps: [
      step("cookie-read", { name: "lab_session", count: 0, value: null, bytes: 0 }, "info"),
      step("user-looked-up", { user: "Alice", id: 42, role: "admin" }),
      step("session-written", { sid: SID, record: record(), isNew: true, cabinet: view(OTHER_SID) }),
      step("label-sealed", { sid: SID, bytes: 26 }, "ok", 290),
      allowed,
      step("cookie-set", { name: "lab_session", value: SEAL, bytes: 33, maxAge: 1800, unchanged: false }),
    ],
  });

/** Alice comes back with her label. */
export const sessionMe = (id = 2, client = PAGE): Exchange =>
  exchangeOf({
    id,
    client,
    model: "session",
    action: "me",
    carrier: "cookie",
    request: sent("session", SEAL),
    response: [setSession(SEAL)],
    body: me,
    steps: [
      ...sealRead,
      step("session-looked-up", { sid: SID, found: true, record: record(), cabinet: view(OTHER_SID, SID) }),
      step("session-expiry-checked", { sid: SID, expiresAt: NOON + 9e5, now: NOON, expired: false }),
      step("session-written", { sid: SID, record: record(), isNew: false, cabinet: view(OTHER_SID, SID) }),
      allowed,
      step("cookie-set", { name: "lab_session", value: SEAL, bytes: 33, maxAge: 1800, unchanged: true }),
    ],
  });

/** The drawer was taken away: the same label names nothing. */
export const sessionRefused = (id = 3): Exchange =>
  exchangeOf({
    id,
    model: "session",
    action: "me",
    carrier: "cookie",
    request: sent("session", SEAL),
    status: 401,
    body: `{"code":"session-unknown"}`,
    steps: [
      ...sealRead,
      step("session-looked-up", { sid: SID, found: false, record: null, cabinet: view(OTHER_SID) }, "info"),
      step("decision", { verdict: "refused", code: "session-unknown", identity: null }, "refused"),
    ],
  });

/** Alice signs out: the drawer is emptied and the cookie cleared. */
export const sessionLogout = (id = 4): Exchange =>
  exchangeOf({
    id,
    model: "session",
    action: "logout",
    carrier: "cookie",
    request: sent("session", SEAL),
    response: [["Set-Cookie", "lab_session=; Path=/api/labs/abcdefghjkmnpqrstuvw; Max-Age=0"]],
    status: 204,
    steps: [
      ...sealRead,
      step("session-looked-up", { sid: SID, found: true, record: record(), cabinet: view(OTHER_SID, SID) }),
      step("session-expiry-checked", { sid: SID, expiresAt: NOON + 9e5, now: NOON, expired: false }),
      step("session-removed", { sid: SID, existed: true, cabinet: view(OTHER_SID, SID) }),
      allowed,
      step("cookie-cleared", { name: "lab_session" }),
    ],
  });

const gate = [
  step("token-shape-checked", { bytes: TOKEN.length, ok: true, reason: null }),
  step("key-chosen", { alg: "ES256", kid: "k1", found: true, header: HEADER }),
];

/** A passport that holds. */
export const jwtMe = (id = 5): Exchange =>
  exchangeOf({
    id,
    model: "jwt",
    action: "me",
    carrier: "cookie",
    request: sent("jwt", TOKEN),
    body: me,
    steps: [
      step("cookie-read", { name: "lab_jwt", count: 1, value: TOKEN, bytes: TOKEN.length }),
      ...gate,
      step("signature-checked", { alg: "ES256", kid: "k1", valid: true, claims: CLAIMS }, "ok", 148),
      step("claims-checked", { claims: CLAIMS, checks: [], code: null, expiresAt: NOON + 9e5, now: NOON }),
      allowed,
    ],
  });

/** A passport in the open hand, whose time is over. */
export const jwtExpired = (id = 6): Exchange =>
  exchangeOf({
    id,
    model: "jwt",
    action: "me",
    carrier: "header",
    request: [["authorization", `Bearer ${TOKEN}`]],
    status: 401,
    body: `{"code":"token-expired"}`,
    steps: [
      step("authorization-read", { found: true, scheme: "Bearer", bytes: TOKEN.length + 7 }),
      ...gate,
      step("signature-checked", { alg: "ES256", kid: "k1", valid: true, claims: CLAIMS }, "ok", 148),
      step(
        "claims-checked",
        {
          claims: CLAIMS,
          checks: [{ claim: "exp", ok: false, says: "exp is over: the token has run out." }],
          code: "token-expired",
          expiresAt: NOON + 9e5,
          now: NOON + 1e6,
        },
        "refused",
      ),
      step("decision", { verdict: "refused", code: "token-expired", identity: null }, "refused"),
    ],
  });

/** A passport that somebody edited. */
export const jwtForged = (id = 7): Exchange =>
  exchangeOf({
    id,
    model: "jwt",
    action: "me",
    carrier: "cookie",
    request: sent("jwt", TOKEN),
    status: 401,
    body: `{"code":"signature-invalid"}`,
    steps: [
      step("cookie-read", { name: "lab_jwt", count: 1, value: TOKEN, bytes: TOKEN.length }),
      ...gate,
      step("signature-checked", { alg: "ES256", kid: "k1", valid: false, claims: CLAIMS }, "refused", 150),
      step("decision", { verdict: "refused", code: "signature-invalid", identity: null }, "refused"),
    ],
  });

/** Alice signs in and gets a passport in the body. */
const jwtLoginByHeader = (id = 8): Exchange =>
  exchangeOf({
    id,
    model: "jwt",
    action: "login",
    body: me,
    steps: [
      step("cookie-read", { name: "lab_jwt", count: 0, value: null, bytes: 0 }, "info"),
      step("user-looked-up", { user: "Alice", id: 42, role: "admin" }),
      step(
        "token-issued",
        { alg: "ES256", kid: "k1", header: HEADER, claims: CLAIMS, bytes: 400 },
        "ok",
        200,
      ),
      allowed,
      step("token-handed-over", { value: TOKEN, bytes: TOKEN.length }),
    ],
  });

/** A hello to a server without memory. */
export const noneHello = (id = 9): Exchange =>
  exchangeOf({
    id,
    model: "none",
    action: "hello",
    body: `{"greeting":"Hello, visitor 3.","visitor":3,"visits":1}`,
    steps: [
      step("visitor-counted", { visitor: 3 }, "info"),
      step("decision", { verdict: "anonymous", code: null, identity: null }),
    ],
  });

/** One exchange of every sort. */
export const samples = (): Exchange[] => [
  sessionLogin(),
  sessionMe(),
  sessionRefused(),
  sessionLogout(),
  jwtMe(),
  jwtExpired(),
  jwtForged(),
  jwtLoginByHeader(),
  noneHello(),
];
