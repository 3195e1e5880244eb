import { bytes, duration } from "../core/figures.ts";
import { shortId } from "../core/ids.ts";
import type { StepData } from "./step-data.ts";
import type { Step, StepKind, StepOf } from "./steps.ts";
import type { ClientState } from "./vocabulary.ts";

type Sentences = { [K in StepKind]: (step: StepOf<K>) => string };

const UNKNOWN_SEAL_KEY = "The seal was made with a key that this lab has no more.";

/** Who a state is about, as far as it says. */
const whose = ({ name, role, visitor }: ClientState): string =>
  name === null ? `visitor ${visitor}` : `${name}, ${role ?? "without a role"}`;

/** Why the balancer chose as it did. */
function choice({ balancing, preferred, service, down, reason }: StepData["service-chosen"]): string {
  switch (reason) {
    case "only":
      return `There is one service: ${service}.`;
    case "turn":
      return `Round robin: it was the turn of ${service}.`;
    case "sticks":
      return `Sticky: this client always goes to ${service}.`;
    case "drawn":
      return `Random: ${service} was drawn.`;
    case "skipped": {
      const rule = {
        none: "it was meant for",
        "round-robin": "it was the turn of",
        sticky: "this client belongs to",
        random: "drawn was",
      };
      return `${preferred} does not answer, and ${rule[balancing]} ${preferred}: it goes to ${service}.`;
    }
    case "none-up":
      return down.length === 1 ? `Service ${service} does not answer.` : "None of the services answers.";
  }
}

/** What a browser asks leave for. */
const asked = ({ method, headers }: StepData["cors-checked"]): string =>
  headers.length ? `${method ?? "it"} with ${headers.join(", ")}` : (method ?? "it");

const SENTENCES: Sentences = {
  "request-received": ({ data }) => `${data.method} ${data.path} arrived: ${bytes(data.bytes)}.`,
  "service-chosen": ({ data }) => choice(data),
  "cors-checked": ({ data }) => {
    const { preflight, allowed } = data;
    // What a browser writes of a page that asked it not to tell (WHATWG Fetch, "serializing a request origin").
    const page = data.origin === "null" ? "A page that does not name itself" : `A page of ${data.origin}`;
    if (preflight) {
      const leave = allowed ? "it may send" : "it is not told that it may send";
      return `${page} asks beforehand, by its browser: ${leave} ${asked(data)}.`;
    }
    return allowed
      ? `${page} asks: its browser is told that it may read the answer.`
      : `${page} asks: nothing tells its browser that it may read the answer.`;
  },
  "authorization-read": ({ data }) =>
    data.fault !== undefined
      ? data.fault
      : data.found
        ? `The Authorization header carries a ${data.scheme ?? "nameless"} credential of ${bytes(data.bytes)}.`
        : "No Authorization header came.",
  "cookie-read": ({ data }) => {
    if (data.count === 0) return `No cookie named ${data.name} came with the request.`;
    if (data.count > 1)
      return `${data.count} cookies named ${data.name} came. Which is real? Neither is believed.`;
    if (data.fault !== undefined) return data.fault;
    return `The cookie ${data.name} came along: ${bytes(data.bytes)}.`;
  },
  "seal-shape-checked": ({ data }) =>
    data.ok
      ? "It has exactly the form of a seal."
      : `This is no seal: ${data.reason ?? "its form is wrong"}.`,
  "seal-opened": ({ data }) => {
    if (data.sid !== null) return `The seal is ours and unbroken. The label says ${shortId(data.sid)}.`;
    if (data.reason === "expired") return "The seal is ours, but its time is over.";
    if (data.reason === "content") return "The seal opened, but no label lies inside.";
    if (data.reason === "unknown-key") return UNKNOWN_SEAL_KEY;
    return "The seal does not open: it was changed, or never ours.";
  },
  "label-read": ({ data }) =>
    data.sid === null
      ? `This is no session id: ${data.reason ?? "its form is wrong"}.`
      : `The bare label says ${shortId(data.sid)}.`,
  "session-looked-up": ({ data }) =>
    data.found
      ? `Drawer ${shortId(data.sid)} was found and its record read.`
      : `No drawer is called ${shortId(data.sid)}.`,
  "session-expiry-checked": ({ data }) =>
    data.expired
      ? `The record ran out ${duration(data.now - data.expiresAt)} ago by the lab's clock.`
      : `The record is good for another ${duration(data.expiresAt - data.now)}.`,
  "session-written": ({ data }) =>
    data.isNew
      ? `A new drawer ${shortId(data.sid)} was filed.`
      : `The record in drawer ${shortId(data.sid)} was written back.`,
  "session-removed": ({ data }) =>
    data.existed
      ? `Drawer ${shortId(data.sid)} was emptied.`
      : `There was no drawer ${shortId(data.sid)} to empty.`,
  "label-sealed": ({ data }) => `The label ${shortId(data.sid)} was sealed: ${bytes(data.bytes)}.`,
  "token-shape-checked": ({ data }) =>
    data.ok
      ? "The token has three parts, each spelt in the one right way."
      : `This is no token: ${data.reason}.`,
  "key-chosen": ({ data }) =>
    data.found
      ? `The token names key ${data.kid} and ${data.alg}: this lab has that key.`
      : `The token names key ${data.kid ?? "none"} and ${data.alg}: this lab does not accept that.`,
  "token-decoded": ({ data }) =>
    data.claims === null
      ? "The claims were to be read and believed, but the second part is not a JSON object."
      : "Read the claims, and believed them: nobody checked the signature.",
  "signature-checked": ({ data }) =>
    data.valid
      ? `The ${data.alg} signature fits the header and the claims.`
      : `The ${data.alg} signature does not fit: something was changed after signing.`,
  "claims-checked": ({ data }) => {
    const failed = data.checks.find((check) => check.ok === false);
    return failed ? failed.says : `The claims hold for another ${duration(data.expiresAt - data.now)}.`;
  },
  "token-issued": ({ data }) =>
    `A token of ${bytes(data.bytes)} was signed with ${data.alg}, key ${data.kid}.`,
  "service-called": ({ data }) =>
    data.code === null
      ? `The service ${data.service} was called with a token, and answered ${data.status}.`
      : `The service ${data.service} was called with a token, and answered ${data.status}: ${data.code}.`,
  "denylist-checked": ({ data }) =>
    data.listed
      ? `The token's id ${shortId(data.jti)} stands on the list of revoked tokens.`
      : `The list of revoked tokens was asked: ${shortId(data.jti)} does not stand on it.`,
  "token-denied": ({ data }) => `The token's id ${shortId(data.jti)} was put on the list of revoked tokens.`,
  "state-read": ({ data }) =>
    data.state === null
      ? "The text makes no sense: it says nothing about who this is."
      : `The text says ${whose(data.state)}. Nothing proves it, and it is believed.`,
  "state-written": ({ data }) => `Written down in clear text for the client to carry: ${whose(data.state)}.`,
  "state-unsealed": ({ data }) => {
    if (data.state !== null) return `The seal is ours and unbroken. Inside it says ${whose(data.state)}.`;
    if (data.reason === "expired") return "The seal is ours, but its time is over.";
    if (data.reason === "content") return "The seal opened, but what lies inside makes no sense.";
    if (data.reason === "unknown-key") return UNKNOWN_SEAL_KEY;
    return "The seal does not open: it was changed, or never ours.";
  },
  "state-expiry-checked": ({ data }) =>
    data.expired
      ? `What the seal holds ran out ${duration(data.now - data.expiresAt)} ago by the lab's clock.`
      : `What the seal holds is good for another ${duration(data.expiresAt - data.now)}.`,
  "state-sealed": ({ data }) =>
    data.refusal === null
      ? `The whole state was sealed: ${bytes(data.bytes)}.`
      : `Sealed it has ${bytes(data.bytes)}, and the library refuses to set such a cookie.`,
  "store-failed": ({ data }) =>
    data.partition === "shared"
      ? "The shared store was asked, and did not answer."
      : `The memory of ${data.partition} was asked, and did not answer.`,
  "visitor-counted": ({ data }) => `Nobody known: counted as visitor ${data.visitor}.`,
  "user-looked-up": ({ data }) => `The directory knows ${data.user}: user ${data.id}, ${data.role}.`,
  "role-checked": ({ data, outcome }) =>
    outcome === "ok"
      ? `The ${data.knownFrom} says ${data.has}, and ${data.needs} is needed.`
      : `The ${data.knownFrom} says ${data.has}, but ${data.needs} is needed.`,
  "preferences-dropped": () => "Nothing here can keep a preference: it is gone with this request.",
  decision: ({ data }) => {
    const who = data.identity ? `${data.identity.name}, ${data.identity.role}` : "nobody";
    if (data.verdict === "allowed") return `Let in as ${who}.`;
    if (data.verdict === "anonymous") {
      if (data.visitor === undefined) return "Answered without knowing who asks.";
      return `Known as visitor ${data.visitor}; nobody is signed in.`;
    }
    if (data.verdict === "forbidden") return `Known as ${who}, but not allowed in here.`;
    if (data.verdict === "failed")
      return data.code === null
        ? "The body does not fit, so nothing was decided about the client."
        : data.code === "credential-too-large"
          ? "Too much for the client to carry: nothing was changed."
          : `The server could not decide: ${data.code}.`;
    return `Turned away: ${data.code}.`;
  },
  "cookie-set": ({ data }) =>
    data.unchanged
      ? `The same cookie ${data.name} goes back, byte for byte, with a new lifetime.`
      : `The answer sets the cookie ${data.name}: ${bytes(data.bytes)}.`,
  "cookie-cleared": ({ data }) => `The browser is asked to drop the cookie ${data.name}.`,
  "foreign-cookies-cleared": ({ data }) =>
    `The browser is asked to drop each cookie ${data.name} of the paths ${data.paths.join(", ")}: this lab's own has a longer path.`,
  "token-handed-over": ({ data }) =>
    `The credential goes back in the answer's body: ${bytes(data.bytes)}, no cookie.`,
  "response-sent": ({ data }) => `The answer ${data.status} left: ${bytes(data.bytes)}.`,
};

/** Tells a step in one plain sentence. */
export function says(step: Step): string {
  // The map pairs each kind with its own step; the compiler cannot follow the pair through an index.
  const sentence = SENTENCES[step.kind] as (step: Step) => string;
  return sentence(step);
}
