import type { AuthModel } from "../auth/auth-model.ts";
import {
  type Header,
  headerValue,
  type RecordedRequest,
  type RecordedResponse,
  requestBytes,
} from "../http/message.ts";
import { PROBLEM_TYPE, type Problem } from "../http/problem.ts";
import { type Answer, answerPreflight, type Call, rejectBody, unavailable } from "../lab/answers.ts";
import { ACTION_HANDLERS, TAKES_BODY } from "../lab/application.ts";
import { findUser, type Lab } from "../lab/lab.ts";
import { GATEWAY_HANDLERS } from "../services/handlers.ts";
import { isStoreUnavailable } from "../store/session-store.ts";
import { at } from "../trace/at.ts";
import type { Client } from "../trace/exchange.ts";
import { openRecorder, silentRecorder } from "../trace/recorder.ts";
import { redactHeaders } from "../trace/redaction.ts";
import { serverTiming } from "../trace/server-timing.ts";
import type { ActionName, ServiceName } from "../trace/vocabulary.ts";
import { type Choice, chooseService, recordChoice } from "./balancer.ts";
import type { Container } from "./container.ts";
import { contextOf } from "./context.ts";
import { type CrossOrigin, corsHeaders, recordCors } from "./cors.ts";
import { parseJson } from "./incoming.ts";
import { labMode } from "./lab-mode.ts";
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
  /** Set where a page of another origin asks. */
  cors: CrossOrigin | null;
  secure: boolean;
}

/** Serves one request to a lab's application, records it, and appends it to the journal before it is answered. */
export async function serve(container: Container, incoming: Incoming): Promise<RecordedResponse> {
  const { lab, model, request } = incoming;
  const hostNow = container.clock();
  const { recording } = container.environment;
  const trace = recording ? openRecorder(container.stopwatch) : silentRecorder;

  const kind = `${model.name} ${incoming.action}`;
  const cold = !container.warm.has(kind);
  container.warm.add(kind);

  const stop = trace.start(at("serve.receive"));
  const body = parseBody(incoming);
  // What is shown is what is counted: the request as it is recorded.
  const recorded = recording ? { ...request, headers: redactHeaders(request.headers) } : request;
  const bytes = recording ? requestBytes(recorded) : 0;
  stop("request-received", "wire", "ok", { method: request.method, path: request.path, bytes });
  const choice = await chooseService(container, lab, incoming.client.id);
  recordChoice(trace, choice);
  if (incoming.cors) recordCors(trace, incoming.cors);

  const parcels = packParcels();
  const { service } = choice;
  const context = contextOf(container, incoming, { trace, hostNow, parcels, service });
  const call: Call = {
    model,
    context,
    body: body.value,
    query: (name) => queryOf(request.path, name),
    findUser: (name) => findUser(lab, name),
  };
  const answer = await answerTo(incoming, call, choice, body.problem);
  const { headers, token } = parcels.unpack(trace, context.cookiePath, incoming.secure);

  const served = choice.reason === "none-up" ? null : service;
  const plain = draft(
    answer,
    served,
    [...labMode(lab.settings), ...headers, ...corsHeaders(incoming.cors)],
    token,
  );
  if (!recording) return plain;
  const sent = trace.start(at("serve.respond"));
  sent("response-sent", "wire", "ok", { status: plain.status, bytes: 0 });
  const timing: Header[] = [["Server-Timing", serverTiming(trace.steps)]];
  const micros = trace.elapsed();

  let response = plain;
  await container.journal.append(lab.id, "exchange", ({ exchange: id }) => {
    response = { ...plain, headers: [...plain.headers, ...timing, ["X-Exchange", String(id)]] };
    return JSON.stringify(
      exchangeOf(incoming, {
        id,
        at: hostNow,
        answer,
        service,
        recorded,
        bytes,
        response,
        trace,
        micros,
        cold,
      }),
    );
  });
  return response;
}

const HANDLERS = { ...ACTION_HANDLERS, ...GATEWAY_HANDLERS };

async function answerTo(
  { action, cors }: Incoming,
  call: Call,
  { reason }: Choice,
  bodyProblem: Problem | null,
): Promise<Answer> {
  if (reason === "none-up") return unavailable(call, "service-unavailable");
  if (cors?.preflight) return answerPreflight(call);
  return bodyProblem ? rejectBody(call, bodyProblem) : perform(action, call);
}

/** What the path's query says under a name; `null` where it says nothing, or more than one thing. */
function queryOf(path: string, name: string): string | null {
  const asked = new URLSearchParams(path.split("?")[1]).getAll(name);
  return asked.length === 1 ? (asked[0] ?? null) : null;
}

/** Runs the action. A store that cannot be reached is an answer too. */
async function perform(action: ActionName, call: Call): Promise<Answer> {
  try {
    return await HANDLERS[action](call);
  } catch (error) {
    if (isStoreUnavailable(error)) return unavailable(call, "store-unavailable");
    throw error;
  }
}

function parseBody({ action, request, bodyProblem }: Incoming) {
  if (bodyProblem) return { value: undefined, problem: bodyProblem };
  if (!TAKES_BODY.has(action)) return { value: undefined, problem: null };
  return parseJson(request.body, headerValue(request.headers, "content-type"));
}

/** Seconds after which to ask again: a lab that is full makes room as sessions and tokens expire. */
const RETRY_AFTER: Readonly<Record<number, string>> = { 429: "60", 503: "1" };

/** The response but for what depends on the exchange's number. */
function draft(
  answer: Answer,
  service: ServiceName | null,
  more: readonly Header[],
  token: string | null,
): RecordedResponse {
  const { status, problem } = answer;
  const headers: Header[] = [];
  if (status !== 204) headers.push(["Content-Type", problem ? PROBLEM_TYPE : "application/json"]);
  headers.push(NO_STORE);
  if (status === 401) headers.push(["WWW-Authenticate", challenge(answer)]);
  const wait = RETRY_AFTER[status];
  if (wait) headers.push(["Retry-After", wait]);
  headers.push(...more);
  if (service !== null) headers.push(["X-Served-By", service]);
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
