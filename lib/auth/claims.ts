import { toMilliseconds, toSeconds } from "../core/clock.ts";
import type { ClaimCheck, Claims } from "../trace/step-data.ts";
import { type RefusalCode, ROLES } from "../trace/vocabulary.ts";

/** What claims are held against. `now` in milliseconds by the lab's clock; `maxLifetime` in seconds. */
export interface Expected {
  issuer: string;
  audience: string;
  now: number;
  maxLifetime: number;
}

/** The checks in the order in which they were made, and the code of the first that failed. */
export interface ClaimsResult {
  checks: ClaimCheck[];
  code: RefusalCode | null;
}

/** How far ahead the issuer's clock may be, in seconds (RFC 7519 section 4.1.4 allows a few minutes of leeway; here none). */
const LEEWAY = 0;

interface Rule {
  claim: string;
  code: RefusalCode;
  holds(claims: Claims, expected: Expected): boolean;
  good: string;
  bad: string;
}

const isTime = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isUserId = (value: unknown): boolean => typeof value === "string" && /^\d{1,15}$/.test(value);
const isRole = (value: unknown): boolean => ROLES.some((role) => role === value);

/** The claims that this application needs, with their types (RFC 7519 section 4.1). */
const NEEDED: readonly (readonly [string, (value: unknown) => boolean])[] = [
  ["sub", isUserId],
  ["name", isText],
  ["role", isRole],
  ["iss", isText],
  ["aud", isText],
  ["iat", isTime],
  ["nbf", isTime],
  ["exp", isTime],
  ["jti", isText],
];

/** Whether claims name somebody of this application, in the right types; whether they are true is another question. */
export const nameSomebody = ({ sub, name, role }: Claims): boolean =>
  isUserId(sub) && isText(name) && isRole(role);

const time = (claims: Claims, claim: string): number => Number(claims[claim]);

const RULES: readonly Rule[] = [
  ...NEEDED.map(
    ([claim, fits]): Rule => ({
      claim,
      code: "claim-missing",
      holds: (claims) => fits(claims[claim]),
      good: `${claim} is there, in the right type.`,
      bad: `${claim} is missing or of the wrong type.`,
    }),
  ),
  {
    claim: "iss",
    code: "issuer-wrong",
    holds: (claims, { issuer }) => claims.iss === issuer,
    good: "iss names this lab.",
    bad: "iss does not name this lab.",
  },
  {
    claim: "aud",
    code: "audience-wrong",
    holds: (claims, { audience }) => claims.aud === audience,
    good: "aud names this service.",
    bad: "aud does not name this service.",
  },
  {
    claim: "nbf",
    code: "token-not-yet-valid",
    holds: (claims, { now }) => Math.max(time(claims, "nbf"), time(claims, "iat")) <= toSeconds(now) + LEEWAY,
    good: "nbf and iat have come.",
    bad: "nbf or iat lies in the future.",
  },
  {
    claim: "exp",
    code: "token-expired",
    holds: (claims, { now }) => time(claims, "exp") > toSeconds(now),
    good: "exp has not come yet.",
    bad: "exp is over: the token has run out.",
  },
  {
    claim: "exp",
    code: "claim-missing",
    holds: (claims, { maxLifetime }) => time(claims, "exp") - time(claims, "iat") <= maxLifetime,
    good: "The lifetime is one that this lab gives.",
    bad: "The lifetime is longer than any that this lab gives.",
  },
];

/**
 * Holds verified claims against what this lab expects (RFC 7519 section 4.1, RFC 8725 sections 3.8 to 3.10).
 * The first rule that fails decides; those after it are listed as never asked.
 */
export function checkClaims(claims: Claims, expected: Expected): ClaimsResult {
  const checks: ClaimCheck[] = [];
  let code: RefusalCode | null = null;
  for (const rule of RULES) {
    const ok = code === null ? rule.holds(claims, expected) : null;
    checks.push({ claim: rule.claim, ok, says: ok === false ? rule.bad : rule.good });
    if (ok === false) code = rule.code;
  }
  return { checks, code };
}

/** When the claims run out, in milliseconds; 0 where they do not say. */
export const expiryOf = (claims: Claims): number => (isTime(claims.exp) ? toMilliseconds(claims.exp) : 0);
