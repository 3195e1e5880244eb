import { type ServicesScene, sceneOf } from "@/lib/services/client/scene";
import { type Moment, momentOf } from "@/lib/services/hybrid/moment";
import type { Exchange } from "@/lib/trace/exchange";
import { findStep } from "@/lib/trace/steps";

type Input = Omit<Parameters<typeof sceneOf>[0], "chosen"> & {
  /** The exchange that is shown; `null` before the first. */
  exchange: Exchange | null;
  /** How many of its steps have been shown. */
  cursor: number;
};

/** The picture at a moment of a replay. */
export interface SceneDuring {
  scene: ServicesScene;
  /** The shown request has been dealt, and is not answered yet. */
  busy: boolean;
}

/** The exchange as far as its first steps tell. */
const partOf = (exchange: Exchange, cursor: number): Exchange => ({
  ...exchange,
  steps: exchange.steps.slice(0, cursor),
});

/** Whether all of an exchange has been shown. */
export const isOver = ({ steps }: Exchange, cursor: number): boolean => cursor >= steps.length;

/**
 * Balancer, services and stores when `cursor` steps of the exchange have been shown: before it is dealt it is at no
 * service, before it is answered nothing says how it ends.
 */
export function sceneDuring({ exchange, cursor, exchanges, ...rest }: Input): SceneDuring {
  if (!exchange) return { scene: sceneOf({ ...rest, exchanges: [], chosen: null }), busy: false };
  const known = exchanges.some(({ id }) => id === exchange.id) ? exchanges : [...exchanges, exchange];
  if (isOver(exchange, cursor))
    return { scene: sceneOf({ ...rest, exchanges: known, chosen: exchange.id }), busy: false };
  const part = partOf(exchange, cursor);
  const past = known.filter(({ id }) => id < exchange.id);
  const scene = sceneOf({ ...rest, exchanges: [...past, part], chosen: part.id });
  if (findStep(part.steps, "service-chosen"))
    return { scene: { ...scene, path: scene.path && { ...scene.path, good: true } }, busy: true };
  const before = sceneOf({ ...rest, exchanges: past, chosen: null });
  const standing = before.services.map(({ last }) => last && { ...last, current: false });
  return {
    scene: {
      ...scene,
      holes: before.holes.map((hole) => ({ ...hole, current: false })),
      services: scene.services.map((service, i) => ({ ...service, last: standing[i] ?? null })),
      path: null,
    },
    busy: false,
  };
}

/** What an exchange of the hybrid model shows when `cursor` of its steps have been shown. */
export function momentDuring(exchange: Exchange, cursor: number): Moment {
  if (isOver(exchange, cursor)) return momentOf(exchange);
  const moment = momentOf(partOf(exchange, cursor));
  return { ...moment, code: null, calls: moment.atGateway ? moment.calls : [] };
}
