import { AUTH_MODELS, findModel } from "../auth/registry.ts";
import { problem } from "../http/problem.ts";
import { actionPath, METHOD_OF } from "../trace/curl.ts";
import { ACTIONS, type ActionName } from "../trace/vocabulary.ts";
import { clientOf } from "./clients.ts";
import { type Container, container } from "./container.ts";
import { headersOf, readBody } from "./incoming.ts";
import { findLab } from "./labs.ts";
import { QUOTAS } from "./limits.ts";
import { logged } from "./log.ts";
import { addressOf, isSecure, refuseCrossSite } from "./origin.ts";
import { standingOf } from "./owner.ts";
import { LAB_UNKNOWN, methodNotAllowed, problemReply, reply, tooMany, unknownName } from "./replies.ts";
import { type Incoming, serve } from "./serve.ts";

/** The parameters of the data plane's route. */
export interface ActionParams {
  lab: string;
  model: string;
  action: string;
}

const CABINET_FULL = problem(
  429,
  "cabinet-full",
  "The cabinet is full",
  `This lab keeps ${QUOTAS.sessionsPerLab} drawers at most. Log out where you can, reset the lab, or come back later.`,
);

const isAction = (name: string): name is ActionName => ACTIONS.some((action) => action === name);

/**
 * The data plane: `/api/labs/{lab}/{model}/{action}`, open to every client.
 *
 * Turned away at the door, unrecorded, is what reaches no lab's application: unknown names (404), wrong methods (405),
 * too much at once (429), and mutations from another site (403).
 */
export const handleAction = logged(async (request: Request, params: ActionParams): Promise<Response> => {
  const c = container();
  const incoming = await knock(c, request, params);
  if (incoming instanceof Response) return incoming;
  const { status, headers, body } = await serve(c, incoming);
  return reply(status, headers, status === 204 ? null : body);
});

async function knock(c: Container, request: Request, params: ActionParams): Promise<Incoming | Response> {
  const lab = await findLab(c, params.lab);
  if (!lab) return problemReply(LAB_UNKNOWN);
  const model = findModel(params.model);
  if (!model) {
    return problemReply(
      unknownName(
        "model",
        params.model,
        AUTH_MODELS.map(({ name }) => name),
      ),
    );
  }
  const { action } = params;
  if (!isAction(action)) return problemReply(unknownName("action", action, ACTIONS));
  const method = METHOD_OF[action];
  if (request.method !== method) return methodNotAllowed(method);
  const wait = await c.limits.request(lab.id);
  if (wait !== null) return tooMany("requests to this lab", wait);
  const foreign = method === "GET" ? null : refuseCrossSite(request, c.environment);
  if (foreign) return problemReply(foreign);
  const creates = model.capabilities.stateLives === "server" && (action === "login" || action === "hello");
  if (creates && (await cabinetIsFull(c, lab.id))) return problemReply(CABINET_FULL, [["Retry-After", "60"]]);

  const headers = headersOf(request);
  const body = await readBody(request);
  const standing = await standingOf(c, lab.id, request.headers.get("cookie"));
  const path = actionPath(lab.id, model.name, action) + new URL(request.url).search;
  return {
    lab,
    model,
    action,
    request: { method, path, headers, body: body.text },
    bodyProblem: body.problem,
    client: clientOf(headers, standing, addressOf(request)),
    secure: isSecure(request, c.environment),
  };
}

/** Whether no drawer fits in any more, once those whose time is over have been cleared away. */
async function cabinetIsFull(c: Container, lab: string): Promise<boolean> {
  if ((await countDrawers(c, lab)) < QUOTAS.sessionsPerLab) return false;
  await c.sessions.collectGarbage(c.clock(), QUOTAS.sessionsPerLab);
  return (await countDrawers(c, lab)) >= QUOTAS.sessionsPerLab;
}

async function countDrawers(c: Container, lab: string): Promise<number> {
  const counts = await Promise.all(
    ["A", "shared"].map(async (partition) => (await c.sessions.labels({ lab, partition }, 0)).total),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
