import { shortId } from "../../core/ids.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { isInside } from "../../trace/inside.ts";
import { findStep, type Step } from "../../trace/steps.ts";
import type { ModelName } from "../../trace/vocabulary.ts";

/** One condition that a credential had to meet. `null`: it was never asked. */
export interface Check {
  says: string;
  passed: boolean | null;
}

/** How the step answered the question, or `null` where there was no such step. */
const asked = <S extends Step>(step: S | undefined, passed: (data: S["data"]) => boolean): boolean | null =>
  step ? passed(step.data) : null;

/** What the server asked of the credential, in its order: what held, what failed, what was never asked. */
export function checksOf(exchange: Exchange): Check[] {
  const own = CHECKS[exchange.model];
  return own ? [cameAlong(exchange), ...own(exchange), ...roleCheck(exchange)] : [];
}

const CHECKS: Readonly<Partial<Record<ModelName, (exchange: Exchange) => Check[]>>> = {
  plain: textChecks,
  session: labelChecks,
  sealed: boxChecks,
  jwt: tokenChecks,
  hybrid: gatewayChecks,
};

function textChecks({ steps }: Exchange): Check[] {
  return [
    {
      says: "Its text makes sense",
      passed: asked(findStep(steps, "state-read"), ({ state }) => state !== null),
    },
    { says: "Somebody vouches for it", passed: null },
  ];
}

function boxChecks({ steps }: Exchange): Check[] {
  const shape = findStep(steps, "seal-shape-checked");
  const opened = findStep(steps, "state-unsealed");
  return [
    shape?.data.ok === false
      ? failedAt(shape)
      : { says: "The seal is ours and unbroken", passed: asked(opened, ({ state }) => state !== null) },
    {
      says: "It is still in time",
      passed: asked(findStep(steps, "state-expiry-checked"), ({ expired }) => !expired),
    },
    ...sizeCheck(steps),
  ];
}

/** Asked only where something was sealed: whether it is small enough to be set as a cookie. */
function sizeCheck(steps: readonly Step[]): Check[] {
  const sealed = findStep(steps, "state-sealed");
  if (!sealed) return [];
  return [{ says: "What was sealed fits into a cookie", passed: sealed.data.refusal === null }];
}

/** Asked only where a store failed. */
const storeCheck = (steps: readonly Step[]): Check[] =>
  findStep(steps, "store-failed") ? [{ says: "The store answered", passed: false }] : [];

/** A sentence as a line of a list: without its full stop. */
const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "");

/** A check that a step failed, in the step's own words: they say which part is wrong, as the response does. */
const failedAt = ({ says }: Step): Check => ({ says: withoutStop(says), passed: false });

function cameAlong({ steps }: Exchange): Check {
  const header = findStep(steps, "authorization-read");
  if (header?.data.fault !== undefined) return failedAt(header);
  if (header) return { says: "The header carries a Bearer credential", passed: header.outcome === "ok" };
  const cookie = findStep(steps, "cookie-read");
  if (cookie && cookie.data.count > 1) return { says: "The cookie came once only", passed: false };
  if (cookie?.data.fault !== undefined) return failedAt(cookie);
  return { says: "The cookie came with the request", passed: asked(cookie, ({ count }) => count === 1) };
}

function labelChecks({ steps }: Exchange): Check[] {
  const shape = findStep(steps, "seal-shape-checked");
  const opened = findStep(steps, "seal-opened");
  const bare = findStep(steps, "label-read");
  const lookUp = findStep(steps, "session-looked-up");
  const sid = opened?.data.sid ?? bare?.data.sid ?? null;
  const malformed = [shape, bare].find((step) => step?.outcome === "refused");
  const seal: Check = bare
    ? { says: "It has the form of a label", passed: true }
    : { says: "The seal is ours and unbroken", passed: asked(opened, (data) => data.sid !== null) };
  return [
    malformed ? failedAt(malformed) : seal,
    ...storeCheck(steps),
    {
      says: sid ? `A drawer ${shortId(sid)} exists` : "A drawer of that name exists",
      passed: asked(lookUp, ({ found }) => found),
    },
    {
      says: "It is still in time",
      passed: asked(findStep(steps, "session-expiry-checked"), ({ expired }) => !expired),
    },
  ];
}

function tokenChecks({ steps }: Exchange): Check[] {
  const claims = findStep(steps, "claims-checked");
  const failed = claims?.data.checks.find(({ ok }) => ok === false);
  const shape = findStep(steps, "token-shape-checked");
  return [
    shape?.data.ok === false
      ? failedAt(shape)
      : { says: "Three parts, each rightly spelt", passed: asked(shape, ({ ok }) => ok) },
    ...decodedCheck(steps),
    {
      says: "It names a key of this lab",
      passed: asked(findStep(steps, "key-chosen"), ({ found }) => found),
    },
    { says: "The signature fits", passed: asked(findStep(steps, "signature-checked"), ({ valid }) => valid) },
    {
      says: failed ? withoutStop(failed.says) : "Issuer, audience and time hold",
      passed: asked(claims, ({ code }) => code === null),
    },
    ...storeCheck(steps),
    ...listCheck(steps),
  ];
}

/** Asked only where the lab reads tokens without verifying them. */
function decodedCheck(steps: readonly Step[]): Check[] {
  const decoded = findStep(steps, "token-decoded");
  return decoded ? [{ says: "Its claims can be read", passed: decoded.data.claims !== null }] : [];
}

/** Asked only where the lab keeps a list of revoked tokens. */
function listCheck(steps: readonly Step[]): Check[] {
  const list = findStep(steps, "denylist-checked");
  return list ? [{ says: "It is not on the denylist", passed: !list.data.listed }] : [];
}

/** At the gateway the label, and behind it the passport that it minted; inside, a passport alone. */
function gatewayChecks(exchange: Exchange): Check[] {
  if (isInside(exchange.action)) return tokenChecks(exchange);
  const minted = exchange.steps.some(({ kind, hop }) => !hop && kind === "token-shape-checked");
  return [...labelChecks(exchange), ...(minted ? tokenChecks(exchange) : [])];
}

function roleCheck({ steps, action }: Exchange): Check[] {
  if (action !== "admin") return [];
  const role = findStep(steps, "role-checked");
  const says = role ? `The ${role.data.knownFrom} says ${role.data.needs}` : "The role is admin";
  return [{ says, passed: asked(role, ({ has, needs }) => has === needs) }];
}
