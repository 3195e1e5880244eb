import type { AuthContext, AuthModel } from "../auth/auth-model.ts";
import { openKeyRing } from "../auth/keys.ts";
import { parseCookieHeader } from "../http/cookies.ts";
import {
  type Header,
  headerValue,
  headerValues,
  type RecordedRequest,
  type RecordedResponse,
  requestBytes,
} from "../http/message.ts";
import { PROBLEM_TYPE, type Problem } from "../http/problem.ts";
import { type Answer, type Call, rejectBody, storeDown } from "../lab/answers.ts";
import { ACTION_HANDLERS, TAKES_BODY } from "../lab/application.ts";
import { AUDIENCE, activeKey, findUser, issuerOf, type Lab, labTime, SHARED } from "../lab/lab.ts";
import { withOutage } from "../store/outage.ts";
import { type Cabinet, isStoreUnavailable } from "../store/session-store.ts";
import { withTrace } from "../store/traced-session-store.ts";
import { at } from "../trace/at.ts";
import type { Client } from "../trace/exchange.ts";
import { openRecorder, silentRecorder } from "../trace/recorder.ts";
import { redactHeaders } from "../trace/redaction.ts";
import { serverTiming } from "../trace/server-timing.ts";
import type { ActionName, ServiceName } from "../trace/vocabulary.ts";
import type { Container } from "./container.ts";
import { parseJson } from "./incoming.ts";
import { packParcels } from "./parcels.ts";
import { exchangeOf } from "./record.ts";
import { NO_STORE } from "./replies.ts";

/** A request that passed the door: it goes to a lab, a model and an action that there are. */
export interface Incoming {
  lab: Lab;
  model: AuthModel;
  action: ActionName;
  /** With all headers as they came; what is recorded of them is redacted. */
  request: RecordedRequest;
  /** A problem with the body that was found while reading it. */
  bodyProblem: Problem | null;
  client: Client;
  service: ServiceName;
  secure: boolean;
}

/** How long a store keeps a record beyond the session's own time, so that its expiry can be shown: milliseconds. */
const GRACE = 10 * 60 * 1000;

/** Serves one request to a lab's application, records it, and appends it to the journal before it is answered. */
export async function serve(container: Container, incoming: Incoming): Promise<RecordedResponse> {
  const { lab, model, action, request } = incoming;
  const hostNow = container.clock();
  const { recording } = container.environment;
  const trace = recording ? openRecorder(container.stopwatch) : silentRecorder;

  const stop = trace.start(at("serve.receive"));
  const body = parseBody(incoming);
  // What is shown is what is counted: the request as it is recorded.
  const recorded = recording ? { ...request, headers: redactHeaders(request.headers) } : request;
  const bytes = recording ? requestBytes(recorded) : 0;
  stop("request-received", "wire", "ok", { method: request.method, path: request.path, bytes });

  const parcels = packParcels();
  const context = contextOf(container, incoming, { trace, hostNow, parcels });
  const call = { model, context, body: body.value, findUser: (name: string) => findUser(lab, name) };
  const answer = body.problem ? rejectBody(call, body.problem) : await perform(action, call);
  const { headers, token } = parcels.unpack(trace, context.cookiePath, incoming.secure);

  const plain = draft(answer, incoming.service, headers, token);
  if (!recording) return plain;
  const sent = trace.start(at("serve.respond"));
  sent("response-sent", "wire", "ok", { status: plain.status, bytes: 0 });
  const timing: Header[] = [["Server-Timing", serverTiming(trace.steps)]];
  const micros = trace.elapsed();

  let response = plain;
  await container.journal.append(lab.id, "exchange", ({ exchange: id }) => {
    response = { ...plain, headers: [...plain.headers, ...timing, ["X-Exchange", String(id)]] };
    return JSON.stringify(
      exchangeOf(incoming, { id, at: hostNow, answer, recorded, bytes, response, trace, micros }),
    );
  });
  return response;
}

/** Runs the action. A store that cannot be reached is an answer too. */
async function perform(action: ActionName, call: Call): Promise<Answer> {
  try {
    return await ACTION_HANDLERS[action](call);
  } catch (error) {
    if (isStoreUnavailable(error)) return storeDown(call);
    throw error;
  }
}

function parseBody({ action, request, bodyProblem }: Incoming) {
  if (bodyProblem) return { value: undefined, problem: bodyProblem };
  if (!TAKES_BODY.has(action)) return { value: undefined, problem: null };
  return parseJson(request.body, headerValue(request.headers, "content-type"));
}

type Tools = Pick<AuthContext, "trace" | "parcels"> & { hostNow: number };

function contextOf(
  container: Container,
  incoming: Incoming,
  { trace, parcels, hostNow }: Tools,
): AuthContext {
  const { lab, request, secure } = incoming;
  const { settings } = lab;
  const { sessions } = container;
  return {
    lab: lab.id,
    issuer: issuerOf(lab),
    audience: AUDIENCE,
    cookiePath: `/api/labs/${lab.id}`,
    secure,
    settings,
    authorization: headerValue(request.headers, "authorization"),
    cookies: parseCookieHeader(headerValues(request.headers, "cookie").join("; ")),
    now: labTime(lab, hostNow),
    keepUntil: keepUntil(lab, hostNow),
    random: container.random,
    trace,
    sessions: withTrace(lab.storeUp ? sessions : withOutage(sessions, isShared), trace),
    cabinet: { lab: lab.id, partition: settings.sessionPlace === "shared" ? SHARED : incoming.service },
    denylist: { lab: lab.id, partition: SHARED },
    sealPasswords: lab.sealPasswords,
    keys: openKeyRing(lab.id, settings.jwtAlg, activeKey(lab).kid, lab.keys),
    parcels,
    nameOf: (userId) => lab.users.find((user) => user.id === userId)?.name ?? null,
    nextVisitor: () => container.labs.increment(lab.id, "visitor"),
  };
}

const isShared = ({ partition }: Cabinet): boolean => partition === SHARED;

/** Until when a store has to keep what is written now: milliseconds by the host's clock. */
export const keepUntil = ({ settings }: Lab, hostNow: number): number =>
  hostNow + Math.max(settings.sessionTtl, settings.tokenTtl) * 1000 + GRACE;

/** The response but for what depends on the exchange's number. */
function draft(
  answer: Answer,
  service: ServiceName,
  cookies: readonly Header[],
  token: string | null,
): RecordedResponse {
  const { status, problem } = answer;
  const headers: Header[] = [];
  if (status !== 204) headers.push(["Content-Type", problem ? PROBLEM_TYPE : "application/json"]);
  headers.push(NO_STORE);
  if (status === 401) headers.push(["WWW-Authenticate", challenge(answer)]);
  if (status === 503) headers.push(["Retry-After", "1"]);
  headers.push(...cookies, ["X-Served-By", service]);
  return { status, headers, body: status === 204 ? "" : JSON.stringify(problem ?? bodyOf(answer, token)) };
}

/** Names the scheme, and the error only where a credential came (RFC 6750 section 3.1). */
function challenge({ carrier }: Answer): string {
  const error = carrier === null ? "" : ', error="invalid_token"';
  return `Bearer realm="lab"${error}`;
}

const bodyOf = ({ body }: Answer, token: string | null) =>
  token === null || body === null || typeof body !== "object" || Array.isArray(body)
    ? body
    : { ...body, token, token_type: "Bearer" };
