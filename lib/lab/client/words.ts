import { cookieNameOf } from "../../trace/cookie-names.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { findStep, type Step } from "../../trace/steps.ts";
import type { ModelName, RefusalCode } from "../../trace/vocabulary.ts";
import { sentCookies } from "./cookie-words.ts";
import { usedHeader } from "./held.ts";
import { KEPT_EXCHANGES } from "./reduce.ts";

/** A model as the switch shows it. */
export interface ModelWords {
  name: ModelName;
  label: string;
  /** For a narrow screen. */
  short: string;
  /** Two sentences: what the server does, what you do. */
  motto: readonly [string, string];
}

/** The models that the switch offers, in teaching order. */
export const MODEL_WORDS: readonly ModelWords[] = [
  {
    name: "none",
    label: "No memory",
    short: "None",
    motto: ["Every request is the first.", "Nobody is remembered."],
  },
  {
    name: "plain",
    label: "Plain",
    short: "Plain",
    motto: ["You carry the record, open.", "The server believes it."],
  },
  {
    name: "session",
    label: "Session",
    short: "Session",
    motto: ["The server keeps the record.", "You carry the label."],
  },
  {
    name: "sealed",
    label: "Sealed",
    short: "Sealed",
    motto: ["You carry the record, locked.", "Only the server opens it."],
  },
  {
    name: "jwt",
    label: "JWT",
    short: "JWT",
    motto: ["You carry the record.", "The server checks the stamp."],
  },
  {
    name: "hybrid",
    label: "Hybrid",
    short: "Hybrid",
    motto: ["Outside, only a label.", "Inside, passports."],
  },
];

const CODE_WORDS: Readonly<Record<RefusalCode, string>> = {
  "no-credential": "no envelope",
  "malformed-credential": "makes no sense",
  "seal-broken": "seal broken",
  "seal-expired": "seal ran out",
  "session-unknown": "no drawer",
  "session-expired": "drawer ran out",
  "signature-invalid": "bad signature",
  "algorithm-not-allowed": "wrong algorithm",
  "key-unknown": "unknown key",
  "token-expired": "passport ran out",
  "token-not-yet-valid": "not valid yet",
  "issuer-wrong": "wrong issuer",
  "audience-wrong": "wrong audience",
  "claim-missing": "claim missing",
  "token-revoked": "passport revoked",
  "store-unavailable": "store is down",
  "service-unavailable": "service is down",
  "role-insufficient": "not an admin",
  "credential-too-large": "too large",
};

/** What a login hands out. */
const HANDED_OUT: Readonly<Record<ModelName, string>> = {
  none: "forgotten at once",
  plain: "slip written",
  session: "new drawer",
  sealed: "box sealed",
  jwt: "passport issued",
  hybrid: "new drawer",
};

/** Where a preference goes. */
const KEPT: Readonly<Record<ModelName, string>> = {
  none: "kept nowhere",
  plain: "slip rewritten",
  session: "saved",
  sealed: "sealed anew",
  jwt: "new passport",
  hybrid: "saved",
};

/** What came of an exchange, in two or three words. */
export function verdictWords(exchange: Exchange): string {
  const { decision, action, model, steps, request } = exchange;
  if (decision.verdict === "failed" && decision.code === null) return "request unclear";
  if (decision.verdict === "anonymous" && decision.code === "no-credential") return "not signed in";
  if (decision.verdict !== "allowed" && exchange.response.status >= 400 && decision.code)
    return CODE_WORDS[decision.code];
  switch (action) {
    case "hello":
      return greeted(exchange);
    case "login":
      return HANDED_OUT[model];
    case "preferences":
      if (findStep(steps, "preferences-dropped")) return "kept nowhere";
      return KEPT[model];
    case "logout":
      if (findStep(steps, "session-removed")?.data.existed) return "drawer emptied";
      if (findStep(steps, "token-denied")) return "passport revoked";
      return findStep(steps, "cookie-cleared") ? "envelope dropped" : "nothing to do";
    case "me":
      return request.method === "OPTIONS" ? "asked first" : "let in";
    case "dashboard":
      return answeredInside(steps);
    case "admin":
    case "orders":
    case "billing":
    case "profile":
      return "let in";
  }
}

/** How many of the services that a gateway called answered as they should. */
function answeredInside(steps: readonly Step[]): string {
  const calls = steps.filter(({ kind }) => kind === "service-called");
  const good = calls.filter(({ outcome }) => outcome === "ok");
  return `${good.length} of ${calls.length} answered`;
}

function greeted({ steps }: Exchange): string {
  const counted = findStep(steps, "visitor-counted")?.data.visitor;
  const written = findStep(steps, "session-written");
  const carried = findStep(steps, "state-written") ?? findStep(steps, "state-sealed");
  // Whoever is new is on the first visit: whoever comes back has one more written down.
  const fresh = carried?.data.state.visits === 1 ? carried.data.state.visitor : null;
  const visitor = counted ?? (written?.data.isNew ? written.data.record.visitor : null) ?? fresh;
  return visitor === null ? "welcome back" : `visitor ${visitor}`;
}

/** The name of the cookie that travelled, there or back: the model's own if it did; `null` for none. */
export function cookieTravelled(exchange: Exchange): string | null {
  const set = findStep(exchange.steps, "cookie-set")?.data.name;
  const sent = sentCookies(exchange).map(({ name }) => name);
  const names = set === undefined ? sent : [set, ...sent];
  return names.find((name) => name === cookieNameOf(exchange.model)) ?? names[0] ?? null;
}

/** What travelled with an exchange, in words. */
export function carriedWords(exchange: Exchange): string {
  const name = cookieTravelled(exchange);
  if (usedHeader(exchange)) return "with a header";
  if (name === null) return "with nothing";
  return name === cookieNameOf(exchange.model)
    ? `with the cookie ${name}`
    : `with the cookie ${name}, unread`;
}

/** How many requests came, and from how many clients. */
export function countWords(exchanges: readonly Exchange[]): string {
  const clients = new Set(exchanges.map(({ client }) => client.id)).size;
  const count = exchanges.length;
  if (count === 0) return "0 requests";
  const requests = `${count >= KEPT_EXCHANGES ? "last " : ""}${count} ${count === 1 ? "request" : "requests"}`;
  return `${requests}, ${clients} ${clients === 1 ? "client" : "clients"}`;
}
