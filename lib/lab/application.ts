import { z } from "zod";
import type { Recognition } from "../auth/auth-model.ts";
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
  ok,
  refuse,
  rejectBody,
  tooLarge,
  userUnknown,
} from "./answers.ts";

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
  if (!user) return rejectBody(call, userUnknown());
  stop("user-looked-up", "server", "ok", { user: user.name, id: user.id, role: user.role });
  const refused = await model.signIn(context, before, user, body.data.carrier);
  if (refused) return tooLarge(call, refused, carrierOf(before));
  const decision = decide(call, { verdict: "allowed", code: null, identity: user });
  return ok({ user: { ...user }, carrier: body.data.carrier }, decision, carrierOf(before));
}

async function me(call: Call): Promise<Answer> {
  const { model, context } = call;
  const recognition = await recognise(call);
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
  const recognition = await recognise(call);
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
  const recognition = await recognise(call);
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
