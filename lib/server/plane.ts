import packageJson from "../../package.json" with { type: "json" };
import { problem } from "../http/problem.ts";
import { jwksOf } from "../lab/view.ts";
import { HostStoreUnavailable, isHostStoreUnavailable } from "../store/host-store.ts";
import type { Exchange } from "../trace/exchange.ts";
import { toHar } from "../trace/har.ts";
import { type Container, container } from "./container.ts";
import { createLab, findLab } from "./labs.ts";
import { QUOTAS } from "./limits.ts";
import { logged } from "./log.ts";
import { addressOf, isSecure, originOf, refuseCrossSite } from "./origin.ts";
import { ownerCookie, standingOf } from "./owner.ts";
import { EXCHANGE_UNKNOWN, json, LAB_UNKNOWN, problemReply, tooMany } from "./replies.ts";
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

/** `GET /api/labs/{lab}`: the snapshot; with `?exchanges=5` no more than the last five of its exchanges. */
export const handleSnapshot = logged(async (request: Request, params: LabParams): Promise<Response> => {
  const c = container();
  const lab = await findLab(c, params.lab);
  if (!lab) return problemReply(LAB_UNKNOWN);
  const wait = await c.limits.request(lab.id);
  if (wait !== null) return tooMany("requests to this lab", wait);
  const last = askedNumber(request, "exchanges", /^\d{1,3}$/);
  if (Number.isNaN(last) || (last ?? 0) > QUOTAS.snapshotExchanges) return problemReply(QUERY_INVALID);
  const standing = await standingOf(c, lab.id, request.headers.get("cookie"));
  const { snapshot } = await snapshotOf(c, lab, standing === "owner", last ?? QUOTAS.snapshotExchanges);
  return json(200, snapshot);
});

/** `GET /api/labs/{lab}/jwks.json`: the public keys, for whoever wants to verify the lab's tokens (RFC 7517). */
export const handleJwks = logged(async (_request: Request, params: LabParams): Promise<Response> => {
  const c = container();
  const lab = await findLab(c, params.lab);
  if (!lab) return problemReply(LAB_UNKNOWN);
  const wait = await c.limits.request(lab.id);
  return wait === null ? json(200, jwksOf(lab)) : tooMany("requests to this lab", wait);
});

/** A number in the query; `null` where it is not asked for, `NaN` where it has not that form. */
function askedNumber(request: Request, name: string, form: RegExp): number | null {
  const asked = new URL(request.url).searchParams.getAll(name);
  if (asked.length === 0) return null;
  return asked.length === 1 && form.test(asked[0] ?? "") ? Number(asked[0]) : Number.NaN;
}

const QUERY_INVALID = problem(
  400,
  "query-invalid",
  "The query does not fit",
  "An archive is of one exchange by its number, such as ?exchange=3, or of all; a snapshot is with the last ?exchanges=5, at most 100.",
);

/**
 * `GET /api/labs/{lab}/exchanges.har`: the exchanges that the journal holds, as an HTTP archive; with `?exchange=3`
 * that one alone.
 */
export const handleHar = logged(async (request: Request, params: LabParams): Promise<Response> => {
  const c = container();
  const lab = await findLab(c, params.lab);
  if (!lab) return problemReply(LAB_UNKNOWN);
  const wait = await c.limits.request(lab.id);
  if (wait !== null) return tooMany("requests to this lab", wait);
  const number = askedNumber(request, "exchange", /^[1-9]\d{0,14}$/);
  if (Number.isNaN(number)) return problemReply(QUERY_INVALID);
  const exchanges = await exchangesOf(c, lab.id, number);
  if (!exchanges) return problemReply(EXCHANGE_UNKNOWN);
  const name = number === null ? `lab-${lab.id}` : `lab-${lab.id}-exchange-${number}`;
  const source = { origin: originOf(request, c.environment), lab: lab.id, since: lab.createdAt };
  return json(200, toHar(exchanges, source), [["Content-Disposition", `attachment; filename="${name}.har"`]]);
});

/** The exchanges that the journal holds, or the one of that number; `null` where it holds none of it. */
async function exchangesOf(c: Container, lab: string, number: number | null): Promise<Exchange[] | null> {
  if (number === null)
    return recentExchanges(c, lab, (await c.journal.range(lab)).newest, QUOTAS.snapshotExchanges);
  const entry = await c.journal.readExchange(lab, number);
  return entry && [JSON.parse(entry.json) as Exchange];
}

/** `GET /api/health`: whether the store answers and takes a write, and which version runs; 503 where not. */
export const handleHealth = logged(async (): Promise<Response> => {
  const c = container();
  try {
    // No lab has this id. A store may still be read when it takes no writes: full, read-only, without the right.
    await c.labs.read("health");
    await c.labs.increment("health", "checks");
  } catch (cause) {
    throw isHostStoreUnavailable(cause)
      ? cause
      : new HostStoreUnavailable(`The store gives no answer: ${String(cause)}`, { cause });
  }
  return json(200, { status: "ready", store: c.engine, version: packageJson.version });
});
