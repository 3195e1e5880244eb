import { z } from "zod";
import type { AuthContext, AuthModel, Known, Recognition, TooLarge } from "../auth/auth-model.ts";
import { refusalProblem } from "../auth/refusals.ts";
import { type Problem, problem } from "../http/problem.ts";
import { at } from "../trace/at.ts";
import type { Decision } from "../trace/exchange.ts";
import type { Json } from "../trace/steps.ts";
import { type ActionName, CARRIERS, type Carrier, type Identity } from "../trace/vocabulary.ts";

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
  /** The directory's user of that name. */
  findUser(name: string): Identity | null;
}

const carrierOf = (recognition: Recognition): Carrier | null =>
  recognition.known ? recognition.known.carrier : recognition.carrier;

/** Writes the one decision of a trace. */
function decide({ context }: Call, decision: Decision): Decision {
  const stop = context.trace.start(at("application.decide"));
  const letIn = decision.verdict === "allowed" || decision.verdict === "anonymous";
  stop("decision", "server", letIn ? "ok" : "refused", { ...decision });
  return decision;
}

const conclude = (call: Call, known: Known | null): Decision =>
  known?.identity
    ? decide(call, { verdict: "allowed", code: null, identity: known.identity })
    : decide(call, { verdict: "anonymous", code: null, identity: null });

const ok = (body: Json, decision: Decision, carrier: Carrier | null): Answer => ({
  status: 200,
  body,
  problem: null,
  decision,
  carrier,
});

function deny(problemDocument: Problem, decision: Decision, carrier: Carrier | null): Answer {
  return { status: problemDocument.status, body: null, problem: problemDocument, decision, carrier };
}

/** Turns down a request that needs somebody signed in. */
function refuse(call: Call, recognition: Recognition): Answer {
  if (recognition.known) {
    const decision = decide(call, { verdict: "anonymous", code: "no-credential", identity: null });
    return deny(refusalProblem("no-credential"), decision, recognition.known.carrier);
  }
  const decision = decide(call, { verdict: "refused", code: recognition.code, identity: null });
  return deny(refusalProblem(recognition.code), decision, recognition.carrier);
}

/** Turns down a body that makes no sense, before anything is done. */
export function rejectBody(call: Pick<Call, "context">, document: Problem): Answer {
  const stop = call.context.trace.start(at("application.reject-body"));
  const decision: Decision = { verdict: "failed", code: null, identity: null };
  stop("decision", "server", "refused", { ...decision });
  return deny(document, decision, null);
}

/** What is to be remembered does not fit into what the client can carry. */
function tooLarge(call: Call, { refused, detail }: TooLarge, carrier: Carrier | null): Answer {
  const decision = decide(call, { verdict: "failed", code: refused, identity: null });
  return deny(problem(422, refused, "Too much to carry", detail), decision, carrier);
}

/** A store did not answer, so that nothing can be said about the client. Nothing is lost: it may try again. */
export function storeDown(call: Call): Answer {
  const { authorization, cookies } = call.context;
  const sent = cookies.some(({ name }) => name === call.model.capabilities.cookie) ? "cookie" : null;
  const decision = decide(call, { verdict: "failed", code: "store-unavailable", identity: null });
  return deny(refusalProblem("store-unavailable"), decision, authorization === null ? sent : "header");
}

/** How many preferences one visitor can have: enough to outgrow a cookie. */
const PREFERENCES = 200;

/** A preference is a small thing; there may be many. */
export const preferencesSchema = z
  .record(z.string().min(1).max(40), z.union([z.string().max(200), z.number(), z.boolean()]))
  .refine(
    (preferences) => Object.keys(preferences).length <= PREFERENCES,
    `at most ${PREFERENCES} preferences`,
  );

const loginSchema = z.strictObject({ user: z.string().max(80), carrier: z.enum(CARRIERS).default("cookie") });

/** A 422 that says which member of a body was wrong. */
export function bodyProblem(error: z.ZodError): Problem {
  const [issue] = error.issues;
  const where = issue?.path.length ? `${issue.path.join(".")}: ` : "";
  return problem(422, "body-invalid", "The body does not fit", `${where}${issue?.message ?? "unknown"}`);
}

async function hello(call: Call): Promise<Answer> {
  const { model, context } = call;
  const recognition = await model.recognise(context);
  const { known } = recognition;
  if (known) {
    const kept = await model.keep(context, known, { visits: known.visits + 1 });
    if ("refused" in kept) return tooLarge(call, kept, known.carrier);
    const { visits } = kept;
    const name = known.identity ? `, ${known.identity.name}` : "";
    const greeting = `Welcome back${name}. You are visitor ${known.visitor}.`;
    return ok({ greeting, visitor: known.visitor, visits }, conclude(call, known), known.carrier);
  }
  const { visitor, visits } = await model.welcome(context);
  // A credential that was turned down is told, though everybody is greeted.
  const code = recognition.code === "no-credential" ? null : recognition.code;
  const decision = decide(call, { verdict: "anonymous", code, identity: null });
  return ok({ greeting: `Hello, visitor ${visitor}.`, visitor, visits }, decision, recognition.carrier);
}

async function login(call: Call): Promise<Answer> {
  const { model, context } = call;
  const body = loginSchema.safeParse(call.body);
  if (!body.success) return rejectBody(call, bodyProblem(body.error));
  const before = await model.recognise(context);
  const stop = context.trace.start(at("application.look-up-user"));
  const user = call.findUser(body.data.user);
  if (!user) {
    const detail = "The directory of this lab knows alice, bob and carol.";
    return rejectBody(call, problem(422, "user-unknown", "No such user", detail));
  }
  stop("user-looked-up", "server", "ok", { user: user.name, id: user.id, role: user.role });
  const refused = await model.signIn(context, before, user, body.data.carrier);
  if (refused) return tooLarge(call, refused, carrierOf(before));
  const decision = decide(call, { verdict: "allowed", code: null, identity: user });
  return ok({ user: { ...user }, carrier: body.data.carrier }, decision, carrierOf(before));
}

async function me(call: Call): Promise<Answer> {
  const { model, context } = call;
  const recognition = await model.recognise(context);
  const { known } = recognition;
  if (!known?.identity) return refuse(call, recognition);
  const kept = await model.keep(context, known, {});
  if ("refused" in kept) return tooLarge(call, kept, known.carrier);
  const { visits } = kept;
  const { identity, visitor, knownFrom, carrier } = known;
  const body = { user: { ...identity }, preferences: known.preferences, visitor, visits, knownFrom, carrier };
  return ok(body, conclude(call, known), carrier);
}

async function savePreferences(call: Call): Promise<Answer> {
  const { model, context } = call;
  const body = preferencesSchema.safeParse(call.body);
  if (!body.success) return rejectBody(call, bodyProblem(body.error));
  const recognition = await model.recognise(context);
  const { known } = recognition;
  if (known) {
    const merged = { ...known.preferences, ...body.data };
    const fits = preferencesSchema.safeParse(merged);
    if (!fits.success) return rejectBody(call, bodyProblem(fits.error));
    const kept = await model.keep(context, known, { preferences: merged });
    if ("refused" in kept) return tooLarge(call, kept, known.carrier);
    const keptIn = known.knownFrom;
    return ok({ preferences: merged, keptIn }, conclude(call, known), known.carrier);
  }
  if (model.capabilities.stateLives !== "nowhere") return refuse(call, recognition);
  const stop = context.trace.start(at("application.drop-preferences"));
  const dropped = body.data;
  stop("preferences-dropped", "server", "info", { preferences: dropped });
  return ok({ preferences: dropped, keptIn: "nowhere" }, conclude(call, null), recognition.carrier);
}

async function admin(call: Call): Promise<Answer> {
  const { model, context } = call;
  const recognition = await model.recognise(context);
  const { known } = recognition;
  if (!known?.identity) return refuse(call, recognition);
  const kept = await model.keep(context, known, {});
  if ("refused" in kept) return tooLarge(call, kept, known.carrier);
  const { identity, knownFrom, carrier } = known;
  const stop = context.trace.start(at("application.check-role"));
  const isAdmin = identity.role === "admin";
  stop("role-checked", "server", isAdmin ? "ok" : "refused", {
    needs: "admin",
    has: identity.role,
    knownFrom,
  });
  if (isAdmin)
    return ok(
      { secret: "The key to the stamp cupboard.", user: { ...identity } },
      conclude(call, known),
      carrier,
    );
  const decision = decide(call, { verdict: "forbidden", code: "role-insufficient", identity });
  return deny(refusalProblem("role-insufficient"), decision, carrier);
}

async function logout(call: Call): Promise<Answer> {
  const { model, context } = call;
  const recognition = await model.recognise(context);
  await model.signOut(context, recognition);
  const decision = conclude(call, recognition.known);
  return { status: 204, body: null, problem: null, decision, carrier: carrierOf(recognition) };
}

/** The application that learners talk to, written once: models differ only in how they recognise a client. */
export const ACTION_HANDLERS: Readonly<Record<ActionName, (call: Call) => Promise<Answer>>> = {
  hello,
  login,
  me,
  preferences: savePreferences,
  admin,
  logout,
};

/** The actions whose request carries a JSON body. */
export const TAKES_BODY: ReadonlySet<ActionName> = new Set(["login", "preferences"]);
