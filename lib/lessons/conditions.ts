import type { ControlName } from "../lab/control-bodies.ts";
import type { Exchange } from "../trace/exchange.ts";
import type { ActionName, Carrier, ClientKind, ModelName, RefusalCode } from "../trace/vocabulary.ts";
import type { Condition, World } from "./shape.ts";

/** Which exchanges are meant; what is left out does not matter. */
export interface Where {
  model?: ModelName;
  action?: ActionName;
  status?: number;
  code?: RefusalCode;
  carrier?: Carrier | null;
  kind?: ClientKind;
  /** The name of the user whom the server took the client to be, such as `Alice`. */
  user?: string;
  test?: (exchange: Exchange) => boolean;
}

/** Whether an exchange is one of those. */
const fits = (exchange: Exchange, where: Where): boolean =>
  (where.model === undefined || exchange.model === where.model) &&
  (where.action === undefined || exchange.action === where.action) &&
  (where.status === undefined || exchange.response.status === where.status) &&
  (where.code === undefined || exchange.decision.code === where.code) &&
  (where.carrier === undefined || exchange.carrier === where.carrier) &&
  (where.kind === undefined || exchange.client.kind === where.kind) &&
  (where.user === undefined || exchange.decision.identity?.name === where.user) &&
  (where.test?.(exchange) ?? true);

/** Those of the exchanges since the step began, oldest first. */
export const findAll = ({ exchanges }: Pick<World, "exchanges">, where: Where): Exchange[] =>
  exchanges.filter((exchange) => fits(exchange, where));

/** The newest of them since the step began. */
export const newest = ({ exchanges }: Pick<World, "exchanges">, where: Where): Exchange | undefined =>
  exchanges.findLast((exchange) => fits(exchange, where));

/** The newest of them, from before the step too. */
export const newestEver = ({ past }: Pick<World, "past">, where: Where): Exchange | undefined =>
  past.findLast((exchange) => fits(exchange, where));

/** Such an exchange was recorded, so many times at least. */
export const sent =
  (where: Where, count = 1): Condition =>
  (world) =>
    findAll(world, where).length >= count;

/** The newest exchange of that action (or of all) is such a one. */
export const lastWas =
  (where: Where): Condition =>
  ({ exchanges }) => {
    const { action } = where;
    const last = exchanges.findLast((each) => action === undefined || each.action === action);
    return last !== undefined && fits(last, where);
  };

/** Such exchanges were recorded one after another, whatever came between. */
export const inOrder =
  (...stations: readonly Where[]): Condition =>
  ({ exchanges }) => {
    let at = 0;
    for (const exchange of exchanges) {
      const next = stations[at];
      if (next && fits(exchange, next)) at += 1;
    }
    return at === stations.length;
  };

/** The owner did that to the lab. */
export const controlled =
  (name: ControlName): Condition =>
  ({ notes }) =>
    notes.some(({ control }) => control === name);

/** All of them hold. */
export const all =
  (...conditions: readonly Condition[]): Condition =>
  (world) =>
    conditions.every((holds) => holds(world));

/** It does not hold. */
export const not =
  (holds: Condition): Condition =>
  (world) =>
    !holds(world);

/** It holds for what one single client did. */
export const byOneClient =
  (holds: Condition): Condition =>
  (world) => {
    const clients = new Set(world.exchanges.map(({ client }) => client.id));
    return [...clients].some((id) =>
      holds({ ...world, exchanges: world.exchanges.filter(({ client }) => client.id === id) }),
    );
  };

/** The world since the owner last did that to the lab: no exchanges where that has not happened since the step began. */
export function afterControl(world: World, name: ControlName): World {
  const note = world.notes.findLast(({ control }) => control === name);
  const exchanges = note ? world.exchanges.filter(({ id }) => id > note.afterExchange) : [];
  return { ...world, exchanges };
}

/** Something holds for the exchange that is looked for; it does not where there is none. */
export const found =
  (
    find: (world: World) => Exchange | undefined,
    holds: (exchange: Exchange, world: World) => boolean,
  ): Condition =>
  (world) => {
    const exchange = find(world);
    return exchange !== undefined && holds(exchange, world);
  };
