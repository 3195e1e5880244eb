import { type Problem, problem } from "../http/problem.ts";
import type { RefusalCode } from "../trace/vocabulary.ts";

/** What a refusal means to whoever sent the request. */
export interface Refusal {
  status: 401 | 403 | 503;
  title: string;
  detail: string;
}

/** Every refusal code with its status and its sentences. The compiler checks that none is missing. */
export const REFUSALS: Readonly<Record<RefusalCode, Refusal>> = {
  "no-credential": {
    status: 401,
    title: "Nobody is signed in",
    detail: "The request carried nothing that says who you are. Log in first, and send what you were given.",
  },
  "malformed-credential": {
    status: 401,
    title: "The credential makes no sense",
    detail: "What came is not in the form that this model hands out, or it came more than once.",
  },
  "seal-broken": {
    status: 401,
    title: "The seal is broken",
    detail: "The sealed cookie does not open: it was changed on the way, or another lab sealed it.",
  },
  "seal-expired": {
    status: 401,
    title: "The seal has run out",
    detail: "The seal is ours and whole, but the time for which it was made is over.",
  },
  "session-unknown": {
    status: 401,
    title: "No such session",
    detail: "The label was read, but no drawer bears that name: it was removed, or never filed here.",
  },
  "session-expired": {
    status: 401,
    title: "The session has run out",
    detail: "The drawer is still there, but by the lab's clock its time is over.",
  },
  "signature-invalid": {
    status: 401,
    title: "The signature does not fit",
    detail: "Header or claims are not what was signed: something was changed, or another key signed it.",
  },
  "algorithm-not-allowed": {
    status: 401,
    title: "That algorithm is not accepted",
    detail: "The token's header names an algorithm other than the one that this lab signs with.",
  },
  "key-unknown": {
    status: 401,
    title: "No such key",
    detail: "The credential names a key that this lab does not have, or has no more.",
  },
  "token-expired": {
    status: 401,
    title: "The token has run out",
    detail: "The signature is good, but by the lab's clock the time in exp is over.",
  },
  "token-not-yet-valid": {
    status: 401,
    title: "The token is not valid yet",
    detail: "The signature is good, but by the lab's clock the time in nbf or iat has not come.",
  },
  "issuer-wrong": {
    status: 401,
    title: "Issued by somebody else",
    detail: "The signature is good, but iss does not name this lab.",
  },
  "audience-wrong": {
    status: 401,
    title: "Meant for somebody else",
    detail: "The signature is good, but aud does not name this service.",
  },
  "claim-missing": {
    status: 401,
    title: "A claim is missing",
    detail: "The signature is good, but a claim that this lab needs is missing or of the wrong type.",
  },
  "token-revoked": {
    status: 401,
    title: "The token was revoked",
    detail: "The signature is good, but the token's id stands on the list of revoked tokens.",
  },
  "store-unavailable": {
    status: 503,
    title: "The store does not answer",
    detail: "The store that has to be asked cannot be reached. Nothing is lost: try again.",
  },
  "service-unavailable": {
    status: 503,
    title: "No service answers",
    detail: "The service that this request was meant for is down. Try again.",
  },
  "role-insufficient": {
    status: 403,
    title: "Known, but not allowed",
    detail: "You were recognised. This page is for admins.",
  },
  "credential-too-large": {
    status: 401,
    title: "The credential is too large",
    detail: "A credential of more than 8192 bytes is not even looked at.",
  },
};

/** The problem document of a refusal. */
export function refusalProblem(code: RefusalCode): Problem {
  const { status, title, detail } = REFUSALS[code];
  return problem(status, code, title, detail);
}
