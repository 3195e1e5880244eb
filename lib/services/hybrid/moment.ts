import type { Exchange } from "../../trace/exchange.ts";
import { findStep, type Step } from "../../trace/steps.ts";
import {
  type ActionName,
  INSIDE_SERVICES,
  type InsideService,
  type RefusalCode,
  type SessionRecord,
} from "../../trace/vocabulary.ts";
import { callsOf, directCall, type InsideCall } from "./reading.ts";

/** A token that the gateway signed in an exchange. */
export interface Minted {
  audience: string;
  /** Seconds from `iat` to `exp`. */
  lifetime: number;
  token: string | null;
}

/** Whose token the services inside were shown: the gateway's, that of another service, or of somebody outside. */
export type Asker = "gateway" | "outside" | InsideService;

/** The drawer that an exchange was about. */
export interface TouchedDrawer {
  sid: string;
  partition: string;
  /** `null` where there is no such drawer, or none any more. */
  record: SessionRecord | null;
  isNew: boolean;
}

/** One exchange of the model `hybrid`, as it is drawn. */
export interface Moment {
  exchange: Exchange;
  /** Whether the gateway was asked, or a service inside directly. */
  atGateway: boolean;
  drawer: TouchedDrawer | null;
  minted: Minted[];
  calls: InsideCall[];
  asker: Asker;
  /** What tokens were signed or checked with; `null` where none was. */
  alg: string | null;
  /** Why the one who asked was turned away; `null` where nobody was. */
  code: RefusalCode | null;
}

/** Whether an action is one of a service inside. */
const isInsideService = (name: string): name is InsideService =>
  INSIDE_SERVICES.some((known) => known === name);

/** The service inside that an action asks; `null` for one of the gateway's. */
export const insideOf = (action: ActionName): InsideService | null =>
  isInsideService(action) ? action : null;

function drawerIn(steps: readonly Step[]): TouchedDrawer | null {
  const removed = findStep(steps, "session-removed");
  const written = steps.findLast((step) => step.kind === "session-written");
  if (written) {
    const { sid, record, isNew, cabinet } = written.data;
    return { sid, record, isNew, partition: cabinet.partition };
  }
  if (removed)
    return {
      sid: removed.data.sid,
      record: null,
      isNew: false,
      partition: removed.data.cabinet.partition,
    };
  const looked = findStep(steps, "session-looked-up")?.data;
  return looked
    ? { sid: looked.sid, record: looked.record, isNew: false, partition: looked.cabinet.partition }
    : null;
}

const seconds = (value: unknown): number => (typeof value === "number" ? value : 0);

function mintedIn({ steps }: Exchange, calls: readonly InsideCall[]): Minted[] {
  return steps.flatMap((step) => {
    if (step.kind !== "token-issued") return [];
    const { claims } = step.data;
    const audience = typeof claims.aud === "string" ? claims.aud : "";
    const carried = calls.find(({ reading }) => reading.claims?.jti === claims.jti);
    return [{ audience, lifetime: seconds(claims.exp) - seconds(claims.iat), token: carried?.token ?? null }];
  });
}

function askerOf({ client }: Exchange, inside: InsideService | null): Asker {
  if (inside === null) return "gateway";
  return client.kind === "service" && isInsideService(client.label) ? client.label : "outside";
}

/** What an exchange of `hybrid` shows, read from what was recorded of it. */
export function momentOf(exchange: Exchange): Moment {
  const { steps, action, decision } = exchange;
  const inside = insideOf(action);
  const calls = inside === null ? callsOf(exchange) : [directCall(exchange, inside)];
  const alg = findStep(steps, "token-issued")?.data.alg ?? findStep(steps, "key-chosen")?.data.alg ?? null;
  return {
    exchange,
    atGateway: inside === null,
    drawer: drawerIn(steps),
    minted: mintedIn(exchange, calls),
    calls,
    asker: askerOf(exchange, inside),
    alg,
    code: decision.code,
  };
}

/** The exchanges of the hybrid model. */
export const hybridOnly = (exchanges: readonly Exchange[]): Exchange[] =>
  exchanges.filter(({ model }) => model === "hybrid");

/** The token that the gateway last minted for a service and that service believed; `null` where there is none. */
export function lastToken(exchanges: readonly Exchange[], service: InsideService): string | null {
  for (const exchange of exchanges.toReversed()) {
    if (exchange.model !== "hybrid" || exchange.action !== "dashboard") continue;
    const call = callsOf(exchange).find((each) => each.service === service && each.status === 200);
    if (call) return call.token;
  }
  return null;
}
