import type { AuthContext, Known } from "../auth/auth-model.ts";
import { INSIDE_LIFETIME } from "../auth/hybrid.ts";
import { claimsFor, mint } from "../auth/mint.ts";
import { REFUSALS } from "../auth/refusals.ts";
import { type Answer, type Call, conclude, notKept, ok, refuse, rejectQuery } from "../lab/answers.ts";
import { actionPath } from "../trace/action-path.ts";
import { at } from "../trace/at.ts";
import type { Json } from "../trace/step-data.ts";
import { type Identity, INSIDE_SERVICES, type InsideService } from "../trace/vocabulary.ts";
import { admit, answerOf } from "./inside.ts";

/** Whether each service inside is called with a token of its own, or all with one. */
const TOKENS = ["each", "one"] as const;
type Tokens = (typeof TOKENS)[number];

/** What a service inside answered to the gateway. */
interface Part {
  service: InsideService;
  status: number;
  answer: Json;
}

/** Calls one service inside with a token and nothing else. What happens there is recorded as part of this exchange. */
async function callInside(context: AuthContext, service: InsideService, token: string): Promise<Part> {
  const branch = context.trace.branch(service);
  const called: AuthContext = { ...context, trace: branch, authorization: `Bearer ${token}`, cookies: [] };
  const stop = context.trace.start(at("services.call"));
  const { identity, code } = await admit(called, service);
  const status = code === null ? 200 : REFUSALS[code].status;
  const path = actionPath(context.lab, "hybrid", service);
  stop("service-called", "server", code === null ? "ok" : "refused", { service, path, token, status, code });
  context.trace.join(branch);
  return { service, status, answer: identity ? answerOf(service, identity) : { code } };
}

/** The tokens to call with, by service: each for its own audience, or the first one's for all. */
async function mintTokens(
  context: AuthContext,
  user: Identity,
  tokens: Tokens,
): Promise<Map<InsideService, string>> {
  const minted = new Map<InsideService, string>();
  const [first] = INSIDE_SERVICES;
  for (const service of INSIDE_SERVICES) {
    const one = tokens === "one" ? minted.get(first) : undefined;
    const claims = () => claimsFor(context, user, { audience: service, lifetime: INSIDE_LIFETIME });
    minted.set(service, one ?? (await mint(context, claims())));
  }
  return minted;
}

/**
 * `GET dashboard`: the gateway recognises the client by its label, mints tokens that live a minute, asks all services
 * inside at the same time, and puts their answers together. `?tokens=one` sends the first service's token to all.
 */
export async function dashboard(call: Call): Promise<Answer> {
  const { model, context } = call;
  const asked = call.query("tokens") ?? "each";
  const tokens = TOKENS.find((name) => name === asked);
  if (!tokens) return rejectQuery(call, `tokens is one of ${TOKENS.join(", ")}.`);
  const recognition = await model.recognise(context);
  const known: Known | null = recognition.known;
  if (!known?.identity) return refuse(call, recognition);
  const kept = await model.keep(context, known, {});
  if ("refused" in kept) return notKept(call, kept, known.carrier);
  const minted = await mintTokens(context, known.identity, tokens);
  const parts = await Promise.all([...minted].map(([service, token]) => callInside(context, service, token)));
  const inside = Object.fromEntries(
    parts.map(({ service, status, answer }) => [service, { status, answer }]),
  );
  return ok({ user: { ...known.identity }, inside }, conclude(call, known), known.carrier);
}
