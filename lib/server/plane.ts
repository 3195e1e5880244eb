import { jwksOf } from "../lab/view.ts";
import { toHar } from "../trace/har.ts";
import { container } from "./container.ts";
import { createLab, findLab } from "./labs.ts";
import { logged } from "./log.ts";
import { addressOf, isSecure, originOf, refuseCrossSite } from "./origin.ts";
import { ownerCookie, standingOf } from "./owner.ts";
import { json, LAB_UNKNOWN, problemReply, tooMany } from "./replies.ts";
import { recentExchanges, snapshotOf } from "./snapshot.ts";

/** The parameter of all routes of one lab. */
export interface LabParams {
  lab: string;
}

/** `POST /api/labs`: makes a lab; whoever asks becomes its owner. */
export const handleCreateLab = logged(async (request: Request): Promise<Response> => {
  const c = container();
  const foreign = refuseCrossSite(request, c.environment);
  if (foreign) return problemReply(foreign);
  const wait = await c.limits.newLab(addressOf(request));
  if (wait !== null) return tooMany("new labs from one address", wait);
  const lab = await createLab(c, originOf(request, c.environment));
  const owner = await ownerCookie(c, lab.id, isSecure(request, c.environment));
  const body = { id: lab.id, url: `${lab.origin}/labs/${lab.id}`, api: `${lab.origin}/api/labs/${lab.id}` };
  return json(201, body, [
    ["Location", `/api/labs/${lab.id}`],
    ["Set-Cookie", owner],
  ]);
});

/** `GET /api/labs/{lab}`: the snapshot. */
export const handleSnapshot = logged(async (request: Request, params: LabParams): Promise<Response> => {
  const c = container();
  const lab = await findLab(c, params.lab);
  if (!lab) return problemReply(LAB_UNKNOWN);
  const wait = await c.limits.request(lab.id);
  if (wait !== null) return tooMany("requests to this lab", wait);
  const standing = await standingOf(c, lab.id, request.headers.get("cookie"));
  const { snapshot } = await snapshotOf(c, lab, standing === "owner");
  return json(200, snapshot);
});

/** `GET /api/labs/{lab}/jwks.json`: the public keys, for whoever wants to verify the lab's tokens (RFC 7517). */
export const handleJwks = logged(async (_request: Request, params: LabParams): Promise<Response> => {
  const lab = await findLab(container(), params.lab);
  return lab ? json(200, jwksOf(lab)) : problemReply(LAB_UNKNOWN);
});

/** `GET /api/labs/{lab}/exchanges.har`: the exchanges that the journal holds, as an HTTP archive. */
export const handleHar = logged(async (request: Request, params: LabParams): Promise<Response> => {
  const c = container();
  const lab = await findLab(c, params.lab);
  if (!lab) return problemReply(LAB_UNKNOWN);
  const wait = await c.limits.request(lab.id);
  if (wait !== null) return tooMany("requests to this lab", wait);
  const { newest } = await c.journal.range(lab.id);
  const exchanges = await recentExchanges(c, lab.id, newest);
  return json(200, toHar(exchanges, originOf(request, c.environment)), [
    ["Content-Disposition", `attachment; filename="lab-${lab.id}.har"`],
  ]);
});

/** `GET /api/health`: whether the stores answer, and which version runs. */
export const handleHealth = logged(async (): Promise<Response> => {
  const c = container();
  await c.labs.read("health");
  return json(200, { status: "ready", store: c.engine, version: "0.1.0" });
});
