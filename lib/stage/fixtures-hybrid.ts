import type { Exchange } from "../trace/exchange.ts";
import type { Step } from "../trace/steps.ts";
import type { InsideService, RefusalCode } from "../trace/vocabulary.ts";
import {
  CLAIMS,
  exchangeOf,
  NOON,
  OTHER_SID,
  type Recipe,
  record,
  SEAL,
  SID,
  step,
  TOKEN,
} from "./fixtures.ts";

const ALICE = { id: 42, name: "Alice", role: "admin" } as const;
const ALLOWED = step("decision", { verdict: "allowed", code: null, identity: ALICE });
const HEADER = { alg: "ES256", typ: "JWT", kid: "k1" };
const cabinet = { partition: "A", labels: [OTHER_SID, SID], total: 2 };
const claimsFor = (aud: string) => ({ ...CLAIMS, aud, exp: NOON / 1000 + 60 });

const issued = (aud: string): Step =>
  step(
    "token-issued",
    { alg: "ES256", kid: "k1", header: HEADER, claims: claimsFor(aud), bytes: 410 },
    "ok",
    180,
  );

/** The checks of a token that was meant for `aud`, where `own` asks. */
function checked(aud: string, own: string): Step[] {
  const code: RefusalCode | null = aud === own ? null : "audience-wrong";
  const claims = claimsFor(aud);
  const checks = code ? [{ claim: "aud", ok: false, says: `aud is not ${own}.` }] : [];
  const data = { claims, checks, code, expiresAt: NOON + 60_000, now: NOON };
  return [
    step("token-shape-checked", { bytes: 410, ok: true, reason: null }),
    step("key-chosen", { alg: "ES256", kid: "k1", found: true, header: HEADER }),
    step("signature-checked", { alg: "ES256", kid: "k1", valid: true, claims }, "ok", 150),
    step("claims-checked", data, code ? "refused" : "ok"),
  ];
}

const label = (): Step[] => [
  step("cookie-read", { name: "lab_hybrid", count: 1, value: SEAL, bytes: 26 }),
  step("seal-shape-checked", { bytes: 26, ok: true }),
  step("seal-opened", { sid: SID, reason: null }, "ok", 312),
];
const drawer = (): Step[] => [
  ...label(),
  step("session-looked-up", { sid: SID, found: true, record: record(), cabinet }),
  step("session-expiry-checked", { sid: SID, expiresAt: NOON + 9e5, now: NOON, expired: false }),
];
const written = step("session-written", { sid: SID, record: record(), isNew: false, cabinet });
const setAgain = step("cookie-set", {
  name: "hybrid",
  value: SEAL,
  bytes: 33,
  maxAge: 1800,
  unchanged: true,
});

const withLabel: Pick<Recipe, "model" | "carrier" | "request" | "response"> = {
  model: "hybrid",
  carrier: "cookie",
  request: [["cookie", `lab_hybrid=${SEAL}`]],
  response: [["Set-Cookie", `lab_hybrid=${SEAL}; Path=/; Max-Age=1800; HttpOnly; SameSite=Lax`]],
};

/** Alice comes back with her label: the drawer is opened, a passport minted for the application, and verified there. */
export const hybridMe = (id = 50): Exchange =>
  exchangeOf({
    ...withLabel,
    id,
    action: "me",
    steps: [...drawer(), issued("lab-api"), ...checked("lab-api", "lab-api"), written, ALLOWED, setAgain],
  });

/** Her drawer is gone: nothing is minted. */
export const hybridRefused = (id = 51): Exchange =>
  exchangeOf({
    ...withLabel,
    id,
    response: [],
    action: "me",
    status: 401,
    body: `{"code":"session-unknown"}`,
    steps: [
      ...label(),
      step("session-looked-up", { sid: SID, found: false, record: null, cabinet }, "info"),
      step("decision", { verdict: "refused", code: "session-unknown", identity: null }, "refused"),
    ],
  });

/** A call of a service with a token for `aud`, and what happened there. */
function called(service: InsideService, aud: string): Step[] {
  const right = aud === service;
  const [status, code] = right ? ([200, null] as const) : ([401, "audience-wrong"] as const);
  const data = { service, path: `/${service}`, token: TOKEN, status, code };
  const there = checked(aud, service).map((each): Step => ({ ...each, hop: service }));
  return [step("service-called", data, right ? "ok" : "refused", 170), ...there];
}

/** The gateway asks all services inside, each with a token of its own, or all with the first one's. */
export const hybridDashboard = (tokens: "each" | "one" = "each", id = 52): Exchange => {
  const services = ["orders", "billing", "profile"] as const;
  const minted = tokens === "each" ? services : (["orders"] as const);
  return exchangeOf({
    ...withLabel,
    id,
    action: "dashboard",
    steps: [
      ...drawer(),
      written,
      ...minted.map(issued),
      ...services.flatMap((service) => called(service, tokens === "each" ? service : "orders")),
      ALLOWED,
      setAgain,
    ],
  });
};

/** A service inside is asked directly, with a token for `aud`. */
export const insideAsked = (aud: string, id = 54): Exchange =>
  exchangeOf({
    id,
    model: "hybrid",
    action: "billing",
    carrier: "header",
    client: { id: "orders", kind: "service", label: "orders" },
    request: [["authorization", `Bearer ${TOKEN}`]],
    status: aud === "billing" ? 200 : 401,
    steps: [
      step("authorization-read", { found: true, scheme: "Bearer", bytes: 60 }),
      ...checked(aud, "billing"),
      aud === "billing"
        ? ALLOWED
        : step("decision", { verdict: "refused", code: "audience-wrong", identity: null }, "refused"),
    ],
  });
