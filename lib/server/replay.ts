import { findModel } from "../auth/registry.ts";
import { formatCookieHeader, parseCookieHeader, parseSetCookie } from "../http/cookies.ts";
import { type Header, headerValue, headerValues, type RecordedResponse } from "../http/message.ts";
import { type Problem, problem } from "../http/problem.ts";
import type { Lab } from "../lab/lab.ts";
import { actionPath, METHOD_OF } from "../trace/action-path.ts";
import type { Exchange } from "../trace/exchange.ts";
import { findStep } from "../trace/steps.ts";
import type { ActionName } from "../trace/vocabulary.ts";
import { THIEF } from "./clients.ts";
import type { Container } from "./container.ts";
import { EXCHANGE_UNKNOWN } from "./replies.ts";
import { serve } from "./serve.ts";

const NOTHING_TO_STEAL = problem(
  422,
  "nothing-to-replay",
  "Nothing to copy there",
  "That exchange carried no credential and handed none out. Log in or send one that does, and copy that.",
);

/** The header that a thief sends: the credential which came with the request, or else the one which it was given. */
function stolenHeader(exchange: Exchange, cookieName: string | null): Header | null {
  const authorization = headerValue(exchange.request.headers, "authorization");
  if (authorization) return ["authorization", authorization];
  const handed = findStep(exchange.steps, "token-handed-over");
  if (handed) return ["authorization", `Bearer ${handed.data.value}`];
  const given = headerValues(exchange.response.headers, "set-cookie")
    .flatMap((line) => parseSetCookie(line) ?? [])
    .filter((cookie) => cookie.name === cookieName && cookie.value !== "");
  const sent = parseCookieHeader(headerValue(exchange.request.headers, "cookie"));
  const cookies = given.length ? given : sent.filter((cookie) => cookie.name === cookieName);
  return cookies.length ? ["cookie", formatCookieHeader(cookies)] : null;
}

/** Signing in or out with a stolen copy is no theft worth watching: the thief asks who they are instead. */
const replayed = (action: ActionName): ActionName =>
  action === "login" || action === "logout" ? "me" : action;

/** Sends a recorded request once more, as somebody else who holds a copy of its credential and nothing besides. */
export async function replayAsThief(
  container: Container,
  lab: Lab,
  number: number,
): Promise<RecordedResponse | Problem> {
  const entry = await container.journal.readExchange(lab.id, number);
  if (!entry) return EXCHANGE_UNKNOWN;
  const exchange: Exchange = JSON.parse(entry.json);
  const model = findModel(exchange.model);
  const stolen = model ? stolenHeader(exchange, model.capabilities.cookie) : null;
  if (!model || !stolen) return NOTHING_TO_STEAL;
  const action = replayed(exchange.action);
  const body = action === exchange.action ? exchange.request.body : "";
  const headers: Header[] = [["user-agent", "a copy of the credential"], stolen];
  const host = headerValue(exchange.request.headers, "host");
  if (host) headers.unshift(["host", host]);
  if (body) headers.push(["content-type", "application/json"]);
  return serve(container, {
    lab,
    model,
    action,
    request: { method: METHOD_OF[action], path: actionPath(lab.id, model.name, action), headers, body },
    bodyProblem: null,
    client: THIEF,
    cors: null,
    secure: false,
  });
}
