import { z } from "zod";
import type { Recognition, Welcome } from "../auth/auth-model.ts";
import { PREFERENCE_LIMIT } from "../auth/preferences.ts";
import { refusalProblem } from "../auth/refusals.ts";
import { at } from "../trace/at.ts";
import { type ACTIONS, type ActionName, CARRIERS } from "../trace/vocabulary.ts";
import {
  type Answer,
  bodyProblem,
  type Call,
  carrierOf,
  conclude,
  decide,
  deny,
  notKept,
  ok,
  refuse,
  rejectBody,
  userUnknown,
} from "./answers.ts";
import { clearForeignCookies } from "./foreign-cookies.ts";

/** A preference is a small thing; there may be many. */
export const preferencesSchema = z
  .record(z.string().min(1).max(40), z.union([z.string().max(200), z.number(), z.boolean()]))
  .refine(
    (preferences) => Object.keys(preferences).length <= PREFERENCE_LIMIT,
    `at most ${PREFERENCE_LIMIT} preferences`,
  );

const loginSchema = z.strictObject({ user: z.string().max(80), carrier: z.enum(CARRIERS).default("cookie") });

/** Recognises the client where the application stands: behind a gateway, if the model has one. */
async function recognise({ model, context }: Call): Promise<Recognition> {
  const recognition = await model.recognise(context);
  return recognition.known && model.handOn ? model.handOn(context, recognition.known) : recognition;
}

async function hello(call: Call): Promise<Answer> {
  const { model, context } = call;
  const recognition = await recognise(call);
  const { known } = recognition;
  if (known) {
    const kept = await model.keep(context, known, { visit: true });
    // Signed out meanwhile: greeted like everybody, and nothing is filed for a browser that was just told to forget.
    if ("refused" in kept && kept.refused === "session-unknown")
      return greet(call, { known: null, code: kept.refused, carrier: known.carrier }, known);
    if ("refused" in kept) return notKept(call, kept, known.carrier);
    const { visits } = kept;
    const name = known.identity ? `, ${known.identity.name}` : "";
    const greeting = `Welcome back${name}. You are visitor ${known.visitor}.`;
    return ok({ greeting, visitor: known.visitor, visits }, conclude(call, known), known.carrier);
  }
  const welcome = await model.welcome(context);
  if ("refused" in welcome) return notKept(call, welcome, recognition.carrier);
  clearForeignCookies(call, recognition);
  return greet(call, recognition, welcome);
}

/** Greets a client that was not recognised. A credential that was refused is told, though everybody is greeted. */
function greet(
  call: Call,
  { code, carrier }: Extract<Recognition, { known: null }>,
  { visitor, visits }: Welcome,
): Answer {
  const told = code === "no-credential" ? null : code;
  const decision = decide(call, { verdict: "anonymous", code: told, identity: null });
  return ok({ greeting: `Hello, visitor ${visitor}.`, visitor, visits }, decision, carrier);
}

async function login(call: Call): Promise<Answer> {
  const { model, context } = call;
  const body = loginSchema.safeParse(call.body);
  if (!body.success) return rejectBody(call, bodyProblem(body.error));
  const before = await model.recognise(context);
  const stop = context.trace.start(at("application.look-up-user"));
  const user = call.findUser(body.data.user);
  if (!user) return rejectBody(call, userUnknown());
  stop("user-looked-up", "server", "ok", { user: user.name, id: user.id, role: user.role });
  const refused = await model.signIn(context, before, user, body.data.carrier);
  if (refused) return notKept(call, refused, carrierOf(before));
  clearForeignCookies(call, before);
  const decision = decide(call, { verdict: "allowed", code: null, identity: user });
  return ok({ user: { ...user }, carrier: body.data.carrier }, decision, carrierOf(before));
}

async function me(call: Call): Promise<Answer> {
  const { model, context } = call;
  const recognition = await recognise(call);
  const { known } = recognition;
  if (!known?.identity) return refuse(call, recognition);
  const kept = await model.keep(context, known, {});
  if ("refused" in kept) return notKept(call, kept, known.carrier);
  const { visits } = kept;
  const { identity, visitor, knownFrom, carrier } = known;
  const body = { user: { ...identity }, preferences: known.preferences, visitor, visits, knownFrom, carrier };
  return ok(body, conclude(call, known), carrier);
}

async function savePreferences(call: Call): Promise<Answer> {
  const { model, context } = call;
  const body = preferencesSchema.safeParse(call.body);
  if (!body.success) return rejectBody(call, bodyProblem(body.error));
  const recognition = await recognise(call);
  const { known } = recognition;
  if (known) {
    const kept = await model.keep(context, known, { preferences: body.data });
    if ("refused" in kept) return notKept(call, kept, known.carrier);
    const { preferences } = kept;
    return ok({ preferences, keptIn: known.knownFrom }, conclude(call, known), known.carrier);
  }
  if (model.capabilities.stateLives !== "nowhere") return refuse(call, recognition);
  const stop = context.trace.start(at("application.drop-preferences"));
  const dropped = body.data;
  stop("preferences-dropped", "server", "info", { preferences: dropped });
  return ok({ preferences: dropped, keptIn: "nowhere" }, conclude(call, null), recognition.carrier);
}

async function admin(call: Call): Promise<Answer> {
  const { model, context } = call;
  const recognition = await recognise(call);
  const { known } = recognition;
  if (!known?.identity) return refuse(call, recognition);
  const kept = await model.keep(context, known, {});
  if ("refused" in kept) return notKept(call, kept, known.carrier);
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
  const refused = await model.signOut(context, recognition);
  if (refused) return notKept(call, refused, carrierOf(recognition));
  clearForeignCookies(call, recognition);
  const decision = conclude(call, recognition.known);
  return { status: 204, body: null, problem: null, decision, carrier: carrierOf(recognition) };
}

/** The application that learners talk to, written once: models differ only in how they recognise a client. */
export const ACTION_HANDLERS: Readonly<Record<(typeof ACTIONS)[number], (call: Call) => Promise<Answer>>> = {
  hello,
  login,
  me,
  preferences: savePreferences,
  admin,
  logout,
};

/** The actions whose request carries a JSON body. */
export const TAKES_BODY: ReadonlySet<ActionName> = new Set(["login", "preferences"]);
