import type { LabView } from "../../lab/shapes.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { SERVICES, type ServiceName, type SessionRecord } from "../../trace/vocabulary.ts";
import { type Drawers, layDrawers } from "./drawers.ts";
import { type Facts, factsOf, isGood, SHARED_PARTITION } from "./facts.ts";
import { nextService } from "./next.ts";
import type { Strategy } from "./strategy.ts";

/** A pigeonhole of the balancer. */
export interface Hole {
  name: ServiceName;
  /** The last request that was dealt to it; `null` for none. */
  request: number | null;
  /** Whether that is the request which is shown. */
  current: boolean;
  /** Whether the next request of this page would be dealt to it, where that can be known. */
  next: boolean;
  up: boolean;
}

/** A service with its own memory. */
export interface ServiceScene {
  name: ServiceName;
  up: boolean;
  /** Its last request, up to the one that is shown. */
  last: { id: number; status: number; good: boolean; current: boolean; did: Did } | null;
  drawers: Drawers;
  /** Whether sessions stand here, as things are set now. */
  used: boolean;
}

/** What a service did, in three short lines. */
export interface Did {
  head: string;
  rest: string;
  /** The label of the drawer it was about. */
  label: string | null;
}

/** The store that all services share. */
export interface StoreScene {
  /** `null` until the lab is known. */
  engine: LabView["store"]["engine"] | null;
  up: boolean;
  used: boolean;
  drawers: Drawers;
  /** Who asked it in the exchange that is shown, how long that took, and whether it answered. */
  asked: { by: ServiceName; micros: number; answered: boolean; cold: boolean } | null;
}

/** The picture of the page. */
export interface ServicesScene {
  shown: Exchange | null;
  facts: Facts | null;
  holes: readonly Hole[];
  services: readonly ServiceScene[];
  store: StoreScene;
  /** The way of the request that is shown; `to` is `null` where nobody served it. */
  path: { to: ServiceName | null; good: boolean } | null;
  /** The drawer that the label found, and in whose cabinet: there the thread ends. */
  thread: { sid: string; partition: string } | null;
}

interface Input {
  /** `null` until the lab is known. */
  view: LabView | null;
  exchanges: readonly Exchange[];
  strategy: Strategy;
  /** The exchange to be shown; `null` for the newest. */
  chosen: number | null;
  clientId: string;
}

/** How many drawers are drawn in a service's cabinet, and in the shared one. */
const SLOTS = { service: 3, shared: 2 } as const;

/** Lays out the page: what is set and stored now, and where the shown request and those before it went. */
export function sceneOf({ view, exchanges, strategy, chosen, clientId }: Input): ServicesScene {
  const shown = exchanges.find(({ id }) => id === chosen) ?? exchanges.at(-1) ?? null;
  const facts = shown && factsOf(shown);
  const past = shown ? exchanges.filter(({ id }) => id <= shown.id) : [];
  const next = view && shown?.id === exchanges.at(-1)?.id ? nextService(view, exchanges, clientId) : null;
  const sessions = strategy.carried === "session";
  const lastOf = (name: ServiceName): Exchange | undefined =>
    past.findLast((exchange) => factsOf(exchange).served === name);
  const shared = view?.store.sessions ?? [];
  const isUp = (name: ServiceName): boolean => view?.services.find((each) => each.name === name)?.up ?? true;
  const recordsOf = (name: ServiceName): readonly SessionRecord[] =>
    view?.services.find((each) => each.name === name)?.sessions ?? [];
  const touchedIn = (partition: string, records: readonly SessionRecord[]) =>
    touched(facts, partition, records);

  return {
    shown,
    facts,
    holes: SERVICES.map((name) => {
      const request = lastOf(name)?.id ?? null;
      const current = request !== null && request === shown?.id;
      return { name, request, current, next: next === name, up: isUp(name) };
    }),
    services: SERVICES.map((name) => {
      const last = lastOf(name);
      return {
        name,
        up: isUp(name),
        last: last ? lastScene(last, shown) : null,
        drawers: layDrawers(recordsOf(name), touchedIn(name, recordsOf(name)), SLOTS.service),
        used: sessions && strategy.place === "service",
      };
    }),
    store: {
      engine: view?.store.engine ?? null,
      up: view?.store.up ?? true,
      used: sessions && strategy.place === "shared",
      drawers: layDrawers(shared, touchedIn(SHARED_PARTITION, shared), SLOTS.shared),
      asked:
        facts?.served && facts.storeMicros !== null
          ? {
              by: facts.served,
              micros: facts.storeMicros,
              answered: facts.away !== "store",
              cold: shown?.cold === true,
            }
          : null,
    },
    path: shown && facts ? { to: facts.served, good: isGood(shown) } : null,
    thread: view && threadOf(facts, view),
  };
}

const lastScene = (last: Exchange, shown: Exchange | null) => ({
  id: last.id,
  status: last.response.status,
  good: isGood(last),
  current: last.id === shown?.id,
  did: didOf(last),
});

/** What the exchange touched in a cabinet, looked for there in vain, or could have found there. */
function touched(facts: Facts | null, partition: string, records: readonly SessionRecord[]) {
  if (facts?.filed?.partition === partition) return { sid: facts.filed.sid, found: true };
  const looked = facts?.looked;
  if (!looked) return null;
  if (looked.partition === partition) return { sid: looked.sid, found: looked.found };
  return records.some(({ id }) => id === looked.sid) ? { sid: looked.sid, found: true } : null;
}

/** The thread is tied only where the label found its drawer, and as long as that stands. */
function threadOf(facts: Facts | null, view: LabView): ServicesScene["thread"] {
  const looked = facts?.looked;
  if (!looked?.found) return null;
  const { sid, partition } = looked;
  const records =
    partition === SHARED_PARTITION
      ? view.store.sessions
      : (view.services.find(({ name }) => name === partition)?.sessions ?? []);
  return records.some(({ id }) => id === sid) ? { sid, partition } : null;
}

/** What a service did with a request. */
function didOf(exchange: Exchange): Did {
  const { looked, filed, removed, verified, issued, away } = factsOf(exchange);
  const short = (sid: string): string => sid.slice(0, 4);
  if (away === "store") return { head: "No answer", rest: "from the store", label: null };
  if (filed) return { head: "Filed", rest: "new drawer", label: short(filed.sid) };
  if (removed) return { head: "Emptied", rest: "drawer", label: short(removed.sid) };
  if (issued && isGood(exchange)) return { head: "Signed", rest: "a passport", label: null };
  if (looked && !looked.found) return { head: "No drawer", rest: "called", label: short(looked.sid) };
  if (looked) return { head: "Opened", rest: "drawer", label: short(looked.sid) };
  if (verified && isGood(exchange)) return { head: "Checked", rest: "the stamp", label: null };
  if (exchange.decision.code === "no-credential") return { head: "Nobody", rest: "was named", label: null };
  if (!isGood(exchange)) return { head: "Turned", rest: "away", label: null };
  return { head: "Answered", rest: "", label: null };
}
