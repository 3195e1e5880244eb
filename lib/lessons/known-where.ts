import type { Exchange } from "../trace/exchange.ts";
import { findAll, newest } from "./conditions.ts";
import { choiceOf, letInBy, lookUpOf, storeMicros } from "./served.ts";
import type { Condition, World } from "./shape.ts";

/** Asking, with a session, who one is. */
export const MINE = { model: "session", action: "me" } as const;

/** All three services answer in turn, each with a cabinet of its own. */
export const threeInTurn: Condition = ({ view }) =>
  view.services.length === 3 &&
  view.services.every(({ up }) => up) &&
  view.settings.balancing === "round-robin" &&
  view.settings.sessionPlace === "service";

/** How many of the first six were let in. */
export const letIn = (world: World): number =>
  findAll(world, MINE)
    .slice(0, 6)
    .filter(({ response }) => response.status === 200).length;

/** Those that a sticky balancer dealt to their usual service, and that were let in there three times. */
export const settled = (world: World): Exchange[] => {
  const stuck = findAll(world, { ...MINE, status: 200, test: (each) => choiceOf(each)?.reason === "sticks" });
  return stuck.filter(
    ({ client, service }) =>
      stuck.filter((other) => other.client.id === client.id && other.service === service).length >= 3,
  );
};

/** Somebody who had settled came to another service, because theirs is dead, and was a stranger there. */
export const orphaned: Condition = (world) =>
  settled(world).some(({ id, client, service }) =>
    findAll(world, { ...MINE, code: "session-unknown" }).some(
      (each) => each.id > id && each.client.id === client.id && choiceOf(each)?.preferred === service,
    ),
  );

/** What the balancer did with the newest of them. */
export const lastChoice = (world: World) => {
  const last = newest(world, MINE);
  return last ? choiceOf(last) : null;
};

/** Requests that found their drawer in the shared store. */
const fromStore = (world: World): Exchange[] =>
  findAll(world, {
    ...MINE,
    status: 200,
    test: (each) => lookUpOf(each)?.partition === "shared" && storeMicros(each) !== null,
  });

const withDrawer = (exchanges: readonly Exchange[], sid: string | undefined): Exchange[] =>
  exchanges.filter((each) => lookUpOf(each)?.sid === sid);

/** One drawer, found by all three. */
export const knownEverywhere: Condition = (world) => {
  const found = fromStore(world);
  return found.some((each) => letInBy(withDrawer(found, lookUpOf(each)?.sid)).size === 3);
};

/** The newest of them for which the store could not be reached. */
export const storeAway = (world: World) => newest(world, { ...MINE, code: "store-unavailable" });

/** A drawer that was found before the store failed was found after it. */
export const cameBack: Condition = (world) => {
  const away = storeAway(world);
  const found = fromStore(world);
  return (
    away !== undefined &&
    found.some(
      (each) => each.id > away.id && withDrawer(found, lookUpOf(each)?.sid).some(({ id }) => id < away.id),
    )
  );
};
