import { AUTH_MODELS, findModel } from "../auth/registry.ts";
import { headerValue } from "../http/message.ts";
import { actionPath, METHOD_OF } from "../trace/action-path.ts";
import { actionsOf } from "../trace/vocabulary.ts";
import { clientOf } from "./clients.ts";
import { type Container, container } from "./container.ts";
import { crossOriginOf, isPreflight, turnedAway } from "./cors.ts";
import { headersOf, readBody } from "./incoming.ts";
import { findLab } from "./labs.ts";
import { logged } from "./log.ts";
import { addressOf, marksSecure, originOf, refuseCrossSite } from "./origin.ts";
import { standingOf } from "./owner.ts";
import { LAB_UNKNOWN, methodNotAllowed, problemReply, reply, tooMany, unknownName } from "./replies.ts";
import { type Incoming, serve } from "./serve.ts";

/** The parameters of the data plane's route. */
export interface ActionParams {
  lab: string;
  model: string;
  action: string;
}

/**
 * The data plane: `/api/labs/{lab}/{model}/{action}`, open to every client.
 *
 * Turned away at the door, unrecorded, is what reaches no lab's application: unknown names (404), wrong methods (405),
 * too much at once (429), and mutations from another site (403), unless the lab is set to serve those.
 */
export const handleAction = logged(async (request: Request, params: ActionParams): Promise<Response> => {
  const c = container();
  const incoming = await knock(c, request, params);
  if (incoming instanceof Response) return turnedAway(incoming, corsOf(c, request, params.action));
  const { status, headers, body } = await serve(c, incoming);
  if (headerValue(headers, "x-exchange") === "1") await c.limits.labUsed(addressOf(request));
  return reply(status, headers, status === 204 ? null : body);
});

const corsOf = ({ environment }: Container, request: Request, action: string) =>
  crossOriginOf(request.method, headersOf(request), action, originOf(request, environment));

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
  const actions = actionsOf(model.name);
  const action = actions.find((name) => name === params.action);
  if (!action) return problemReply(unknownName("action", params.action, actions));
  const headers = headersOf(request);
  const preflight = isPreflight(request.method, headers, action);
  const method = preflight ? request.method : METHOD_OF[action];
  if (request.method !== method) return methodNotAllowed(method);
  const wait = await c.limits.request(lab.id);
  if (wait !== null) return tooMany("requests to this lab", wait);
  const foreign = method === "GET" || preflight ? null : refuseCrossSite(request, c.environment);
  if (foreign && lab.settings.crossSite !== "serve") return problemReply(foreign);
  const body = await readBody(request);
  const standing = await standingOf(c, lab.id, request.headers.get("cookie"));
  const client = clientOf(headers, standing, addressOf(request), foreign !== null);
  const path = actionPath(lab.id, model.name, action) + new URL(request.url).search;
  return {
    lab,
    model,
    action,
    request: { method, path, headers, body: body.text },
    bodyProblem: body.problem,
    client,
    cors: corsOf(c, request, action),
    secure: marksSecure(request, c.environment, lab.settings),
  };
}
