import { controlled, findAll, newest } from "../conditions.ts";
import { cameBack, knownEverywhere, MINE, storeAway } from "../known-where.ts";
import { login, send, times } from "../ops.ts";
import { lookUpOf } from "../served.ts";
import { IN_TURN, SHARED, START, START_STORE, STOP_STORE } from "../service-ops.ts";
import type { DoStep } from "../shape.ts";

const ME = send("session", "me");

/** One store that three services share: known everywhere, at the price of one thing that all depend on. */
export const oneCabinet: DoStep = {
  kind: "do",
  id: "one-cabinet",
  run: "free",
  shows: ["shared-store-and-its-death"],
  overturns: [12],
  setup: [IN_TURN],
  needs: ({ view }) => view.services.length === 3 && view.store.up,
  offers: {
    models: ["session"],
    actions: ["login", "me"],
    tools: ["shared", "start-all", "stop-store", "start-store"],
  },
  goal: [
    { id: "everywhere", holds: knownEverywhere },
    { id: "away", holds: (world) => knownEverywhere(world) && storeAway(world) !== undefined },
    { id: "back", holds: cameBack },
  ],
  solution: [...START, SHARED, login("session"), ...times(3, ME), STOP_STORE, ME, START_STORE, ME],
  wrong: [
    {
      id: "old-label",
      ops: [IN_TURN, login("session"), SHARED, ...times(3, ME)],
      when: (world) => {
        const last = newest(world, MINE);
        return last?.decision.code === "session-unknown" && lookUpOf(last)?.partition === "shared";
      },
      misses: "everywhere",
    },
    {
      id: "own-memory",
      ops: [login("session"), STOP_STORE, ...times(3, ME)],
      when: (world) => controlled("stop-store")(world) && world.view.settings.sessionPlace === "service",
      misses: "everywhere",
    },
    {
      id: "signed-in-again",
      ops: [
        ...START,
        SHARED,
        login("session"),
        ...times(3, ME),
        STOP_STORE,
        ME,
        START_STORE,
        login("session"),
        ME,
      ],
      when: (world) => {
        const away = storeAway(world);
        return findAll(world, { model: "session", action: "login", status: 200 }).some(
          ({ id }) => away !== undefined && id > away.id,
        );
      },
      misses: "back",
    },
  ],
  curl: [login("session", { as: "curl" }), { ...ME, as: "curl" }],
};
