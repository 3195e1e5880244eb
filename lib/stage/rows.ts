import { shortId } from "../core/ids.ts";
import type { Decision, Exchange } from "../trace/exchange.ts";
import { isPreflight } from "../trace/inside.ts";
import { findStep, type Step } from "../trace/steps.ts";
import type { InsideService, Verdict } from "../trace/vocabulary.ts";
import type { IconName, RowName } from "./scene-shape.ts";

/** The words of one line of the docket. `segment` stands under the replay's track. */
export interface RowWords {
  segment: string;
  icon: IconName;
  title(steps: readonly Step[], exchange: Exchange): string;
  code?(steps: readonly Step[]): string | null;
}

const sidOf = (steps: readonly Step[]): string | null => {
  for (const step of steps) if ("sid" in step.data && step.data.sid !== null) return shortId(step.data.sid);
  return null;
};

const fixed = (title: string) => (): string => title;

const DECIDED: Readonly<Record<Verdict, string>> = {
  allowed: "Decide: allow",
  anonymous: "Decide: a stranger",
  refused: "Decide: refuse",
  forbidden: "Decide: forbid",
  failed: "Decide: cannot say",
};

/** A verdict in a few words. A visitor who was recognised is no stranger, though nobody is signed in. */
const decided = ({ verdict, visitor }: Decision): string =>
  verdict === "anonymous" && visitor !== undefined ? `Decide: visitor ${visitor}` : DECIDED[verdict];

/** What stands under a verdict: the code, or as whom somebody was let in. */
export const decisionDetail = (
  { verdict, code, identity, visitor }: Decision,
  exchange: Exchange,
): string => {
  if (isPreflight(exchange)) return "nobody is recognised";
  if (code) return code;
  if (identity) return `${identity.name}, ${identity.role}`;
  if (visitor !== undefined) return "known, not signed in";
  return verdict === "failed" ? "the body made no sense" : "greeted all the same";
};

/** The line of a call to a service inside. */
const call = (service: InsideService, segment: string): RowWords => ({
  segment,
  icon: "exit",
  title: fixed(`Call ${service}`),
  code(steps) {
    const called = findStep(steps, "service-called");
    return called ? String(called.data.status) : null;
  },
});

/** Every line that a docket can have. */
export const ROWS: Readonly<Record<RowName, RowWords>> = {
  deal: {
    segment: "Deal",
    icon: "server",
    title(steps) {
      const dealt = findStep(steps, "service-chosen")?.data;
      return dealt?.reason === "none-up" ? "Find a service" : `Deal to ${dealt?.service ?? "a service"}`;
    },
  },
  cors: {
    segment: "Origin",
    icon: "globe",
    title: (steps) =>
      findStep(steps, "cors-checked")?.data.preflight ? "Tell another origin" : "Another origin asks",
  },
  open: {
    segment: "Open",
    icon: "open",
    title(steps) {
      const header = findStep(steps, "authorization-read");
      if (header) return header.data.found ? "Read the header" : "Look for a header";
      const cookie = findStep(steps, "cookie-read");
      return cookie?.data.count === 0 ? "Look for a cookie" : "Open the envelope";
    },
  },
  unseal: {
    segment: "Unseal",
    icon: "unseal",
    title(steps) {
      if (findStep(steps, "label-read")) return "Read the bare label";
      return findStep(steps, "state-unsealed") ? "Open the box" : "Unseal the label";
    },
  },
  text: { segment: "Read", icon: "pen", title: fixed("Read the text") },
  drawer: {
    segment: "Pull",
    icon: "pull",
    title(steps) {
      if (findStep(steps, "store-failed")) return "Ask the store";
      return findStep(steps, "session-looked-up")?.data.found ? "Pull drawer" : "Look for drawer";
    },
    code: sidOf,
  },
  file: { segment: "File", icon: "drawer", title: fixed("File drawer"), code: sidOf },
  update: { segment: "Write", icon: "drawer", title: fixed("Write it back") },
  remove: { segment: "Empty", icon: "revoke", title: fixed("Empty drawer"), code: sidOf },
  seal: {
    segment: "Seal",
    icon: "seal",
    title: (steps) => (findStep(steps, "state-sealed") ? "Seal the whole state" : "Seal the label"),
  },
  key: {
    segment: "Key",
    icon: "key",
    title: (steps) => (findStep(steps, "key-chosen") ? "Choose the key" : "Check the form"),
  },
  decode: { segment: "Read", icon: "passport", title: fixed("Read the claims") },
  signature: {
    segment: "Signature",
    icon: "sign",
    title: fixed("Check signature"),
  },
  claims: { segment: "Claims", icon: "clock", title: fixed("Check the claims") },
  check: { segment: "Verify", icon: "sign", title: fixed("Check the passport") },
  "call-orders": call("orders", "Orders"),
  "call-billing": call("billing", "Billing"),
  "call-profile": call("profile", "Profile"),
  expiry: { segment: "Expiry", icon: "clock", title: fixed("Check the expiry") },
  denylist: { segment: "List", icon: "revoke", title: fixed("Ask the denylist") },
  deny: { segment: "Revoke", icon: "revoke", title: fixed("Put it on the denylist") },
  sign: {
    segment: "Sign",
    icon: "passport",
    title(steps) {
      const count = steps.filter(({ kind }) => kind === "token-issued").length;
      return count > 1 ? `Sign ${count} passports` : "Sign a passport";
    },
  },
  write: { segment: "Write", icon: "pen", title: fixed("Write it down") },
  visitor: { segment: "Count", icon: "plus", title: fixed("Count a visitor") },
  user: { segment: "Look up", icon: "who", title: fixed("Look up the user") },
  role: { segment: "Role", icon: "role", title: fixed("Check the role") },
  preferences: { segment: "Drop", icon: "none", title: fixed("Drop the preference") },
  decide: {
    segment: "Decide",
    icon: "decide",
    title: (steps, exchange) =>
      isPreflight(exchange)
        ? "Decide: answer it"
        : decided(findStep(steps, "decision")?.data ?? exchange.decision),
  },
};
