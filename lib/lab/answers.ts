import type { z } from "zod";
import type { AuthContext, AuthModel, Kept, Known, NoRoom, Recognition } from "../auth/auth-model.ts";
import { PREFERENCE_LIMIT } from "../auth/preferences.ts";
import { refusalProblem } from "../auth/refusals.ts";
import { bytes as bytesText } from "../core/figures.ts";
import { type Problem, problem } from "../http/problem.ts";
import { at } from "../trace/at.ts";
import type { Decision } from "../trace/exchange.ts";
import type { Json } from "../trace/step-data.ts";
import type { Carrier, Identity, RefusalCode } from "../trace/vocabulary.ts";
import { misfitDetail } from "./foreign-cookies.ts";
import { LAB_ROOM } from "./lab.ts";

/** What the application answers: a body or a problem, and what it concluded. The carrier is the credential's. */
export interface Answer {
  status: number;
  body: Json | null;
  problem: Problem | null;
  decision: Decision;
  carrier: Carrier | null;
}

/** One request to the application, whatever the model. */
export interface Call {
  model: AuthModel;
  context: AuthContext;
  /** The parsed body, or `undefined` where none came. */
  body: unknown;
  /** What the address asks for by that name; `null` where it does not, or more than once. */
  query(name: string): string | null;
  /** The directory's user of that name. */
  findUser(name: string): Identity | null;
}

/** The carrier of the credential that was looked at. */
export const carrierOf = (recognition: Recognition): Carrier | null =>
  recognition.known ? recognition.known.carrier : recognition.carrier;

/** Writes the one decision of a trace. */
export function decide({ context }: Call, decision: Decision): Decision {
  const stop = context.trace.start(at("application.decide"));
  const letIn = decision.verdict === "allowed" || decision.verdict === "anonymous";
  stop("decision", "server", letIn ? "ok" : "refused", { ...decision });
  return decision;
}

/** Decides about somebody who was, or was not, recognised. */
export const conclude = (call: Call, known: Known | null): Decision =>
  known?.identity
    ? decide(call, { verdict: "allowed", code: null, identity: known.identity })
    : decide(call, { verdict: "anonymous", code: null, identity: null, ...guestOf(known) });

/** Who a client is that was recognised and has not signed in. */
const guestOf = (known: Known | null): Pick<Decision, "visitor"> =>
  known === null ? {} : { visitor: known.visitor };

/** An answer that all went well. */
export const ok = (body: Json, decision: Decision, carrier: Carrier | null): Answer => ({
  status: 200,
  body,
  problem: null,
  decision,
  carrier,
});

/** An answer that something did not. */
export function deny(problemDocument: Problem, decision: Decision, carrier: Carrier | null): Answer {
  return { status: problemDocument.status, body: null, problem: problemDocument, decision, carrier };
}

/** Turns down a request that needs somebody signed in. */
export function refuse(call: Call, recognition: Recognition): Answer {
  if (recognition.known) {
    const decision = decide(call, {
      verdict: "anonymous",
      code: "no-credential",
      identity: null,
      ...guestOf(recognition.known),
    });
    const detail = `You are known as visitor ${recognition.known.visitor}, but nobody is signed in. Sign in first.`;
    return deny({ ...refusalProblem("no-credential"), detail }, decision, recognition.known.carrier);
  }
  const said = faultSaid(call, recognition.code);
  const decision = decide(call, { verdict: "refused", code: recognition.code, identity: null });
  const refused = refusalProblem(recognition.code);
  const detail = [said, misfitDetail(call, recognition)].filter((part) => part !== null).join(" ");
  return deny({ ...refused, detail: detail || refused.detail }, decision, recognition.carrier);
}

/**
 * Which part of a malformed credential is wrong: what the trace says of the step that refused it, so that the response
 * and the page give the same reason.
 */
function faultSaid({ context }: Call, code: RefusalCode): string | null {
  if (code !== "malformed-credential") return null;
  return context.trace.steps.findLast(({ outcome }) => outcome === "refused")?.says ?? null;
}

/** Turns down a body that makes no sense, before anything is done. */
export function rejectBody(call: Pick<Call, "context">, document: Problem): Answer {
  const stop = call.context.trace.start(at("application.reject-body"));
  const decision: Decision = { verdict: "failed", code: null, identity: null };
  stop("decision", "server", "refused", { ...decision });
  return deny(document, decision, null);
}

/** Turns down an address whose query makes no sense. */
export const rejectQuery = (call: Pick<Call, "context">, detail: string): Answer =>
  rejectBody(call, problem(400, "query-invalid", "The query does not fit", detail));

/** Why what was to be remembered of a client was not, as an answer. */
export function notKept(call: Call, why: Exclude<Kept, { visits: number }>, carrier: Carrier | null): Answer {
  switch (why.refused) {
    case "credential-too-large":
      return fail(call, problem(422, why.refused, "Too much to carry", why.detail), carrier, why.refused);
    case "too-many-preferences":
      return fail(call, TOO_MANY, carrier);
    case "no-room":
      return fail(call, NO_ROOM[why.of], carrier);
    case "session-unknown":
      return refuse(call, { known: null, code: why.refused, carrier });
  }
}

function fail(
  call: Call,
  document: Problem,
  carrier: Carrier | null,
  code: RefusalCode | null = null,
): Answer {
  return deny(document, decide(call, { verdict: "failed", code, identity: null }), carrier);
}

const TOO_MANY = problem(
  422,
  "body-invalid",
  "The body does not fit",
  `There would be more than ${PREFERENCE_LIMIT} preferences.`,
);

const full = (code: string, title: string, detail: string): Problem => problem(429, code, title, detail);

const NO_ROOM: Readonly<Record<NoRoom["of"], Problem>> = {
  records: full(
    "cabinet-full",
    "This lab keeps no more sessions",
    `It keeps ${LAB_ROOM.records} session records at most. Sign out where you can, reset the lab, or come back later.`,
  ),
  bytes: full(
    "cabinet-full",
    "This lab keeps no more data",
    `Its session records hold ${bytesText(LAB_ROOM.bytes)} at most. Sign out where you can, reset the lab, or come back later.`,
  ),
  "revoked-tokens": full(
    "denylist-full",
    "The denylist is full",
    `This lab keeps ${LAB_ROOM.revokedTokens} revoked tokens at most. They go when they expire; reset the lab, or come back later.`,
  ),
};

/**
 * A store or a service did not answer, so that nothing can be said about the client. Nothing is lost: it may try again.
 */
export function unavailable(call: Call, code: "store-unavailable" | "service-unavailable"): Answer {
  const { authorization, cookies } = call.context;
  const sent = cookies.some(({ name }) => name === call.model.capabilities.cookie) ? "cookie" : null;
  const decision = decide(call, { verdict: "failed", code, identity: null });
  return deny(refusalProblem(code), decision, authorization === null ? sent : "header");
}

/** Answers a browser that asks beforehand what a page of another origin may send: nobody is recognised for that. */
export function answerPreflight(call: Call): Answer {
  const decision = decide(call, { verdict: "anonymous", code: null, identity: null });
  return { status: 204, body: null, problem: null, decision, carrier: null };
}

/** A 422 for a name that the directory does not have. */
export const userUnknown = (): Problem =>
  problem(422, "user-unknown", "No such user", "The directory of this lab knows alice, bob and carol.");

/** A 422 that says which member of a body was wrong. */
export function bodyProblem(error: z.ZodError): Problem {
  const [issue] = error.issues;
  const where = issue?.path.length ? `${issue.path.join(".")}: ` : "";
  return problem(422, "body-invalid", "The body does not fit", `${where}${issue?.message ?? "unknown"}`);
}
