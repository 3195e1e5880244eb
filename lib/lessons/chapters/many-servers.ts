import { micros } from "../../core/figures.ts";
import { all, controlled, findAll, newest, newestEver, sent } from "../conditions.ts";
import { lastChoice, letIn, MINE, orphaned, settled, threeInTurn } from "../known-where.ts";
import { login, send, times } from "../ops.ts";
import { choiceOf, letInBy, storeMicros } from "../served.ts";
import {
  IN_TURN,
  SHARED,
  START,
  START_STORE,
  STICKY,
  STOP_ANOTHER,
  STOP_MINE,
  STOP_STORE,
} from "../service-ops.ts";
import type { Chapter, World } from "../shape.ts";
import { oneCabinet } from "../tasks/one-cabinet.ts";

const ME = send("session", "me");

const byToken = (world: World) => findAll(world, { model: "jwt", action: "me" });

/** Several services behind a balancer: whose memory counts? */
export const chapter: Chapter = {
  slug: "many-servers",
  stage: "services",
  offers: { models: ["session"], actions: ["login", "me"] },
  tools: [
    { id: "in-turn", ops: [IN_TURN] },
    { id: "sticky", ops: [STICKY] },
    { id: "shared", ops: [SHARED] },
    { id: "stop-mine", ops: [STOP_MINE] },
    { id: "stop-other", ops: [STOP_ANOTHER] },
    { id: "start-all", ops: START },
    { id: "stop-store", ops: [STOP_STORE] },
    { id: "start-store", ops: [START_STORE] },
  ],
  steps: [
    {
      kind: "watch",
      id: "one-login",
      run: "narrated",
      setup: [],
      act: [IN_TURN, login("session")],
      happened: (world) => {
        const last = newest(world, { model: "session", action: "login", status: 200 });
        return last !== undefined && choiceOf(last) !== null;
      },
    },
    {
      kind: "predict",
      id: "six-requests",
      shows: ["six-requests"],
      setup: [IN_TURN, login("session")],
      needs: threeInTurn,
      act: times(6, ME),
      happened: sent(MINE, 6),
      options: [
        { id: "all", holds: (world) => letIn(world) === 6 },
        { id: "third", holds: (world) => letIn(world) > 0 && letIn(world) < 6 },
        { id: "none", holds: (world) => letIn(world) === 0 },
      ],
      answer: "third",
    },
    {
      kind: "watch",
      id: "stranger-here",
      run: "blanks",
      setup: [IN_TURN, login("session"), ...times(6, ME)],
      needs: threeInTurn,
      act: [ME],
      happened: sent(MINE),
      blanks: ["service-chosen", "session-looked-up", "decision"],
    },
    {
      kind: "do",
      id: "usual-counter",
      run: "free",
      shows: ["sticky-until-death"],
      setup: [IN_TURN],
      needs: ({ view }) => view.services.length === 3 && view.services.every(({ up }) => up),
      offers: {
        models: ["session"],
        actions: ["login", "me"],
        tools: ["sticky", "in-turn", "stop-mine", "stop-other", "start-all"],
      },
      goal: [
        { id: "settled", holds: (world) => settled(world).length > 0 },
        { id: "orphaned", holds: orphaned },
      ],
      solution: [STICKY, login("session"), ...times(3, ME), STOP_MINE, ME],
      wrong: [
        {
          id: "in-turn",
          ops: [login("session"), ...times(3, ME)],
          when: (world) => lastChoice(world)?.balancing === "round-robin",
          misses: "settled",
        },
        {
          id: "other-service",
          ops: [STICKY, login("session"), ...times(3, ME), STOP_ANOTHER, ME],
          when: (world) => controlled("stop-service")(world) && lastChoice(world)?.reason === "sticks",
          misses: "orphaned",
        },
        {
          id: "new-drawer",
          ops: [STICKY, login("session"), ...times(3, ME), STOP_MINE, login("session"), ME],
          when: (world) =>
            lastChoice(world)?.reason === "skipped" && newest(world, MINE)?.response.status === 200,
          misses: "orphaned",
        },
      ],
      curl: [login("session", { as: "curl" }), { ...ME, as: "curl" }],
    },
    oneCabinet,
    {
      kind: "explain",
      id: "the-hop",
      about: (world) =>
        newestEver(world, { ...MINE, status: 200, test: (each) => storeMicros(each) !== null }) ?? null,
      from: [SHARED, ...START, login("session"), ...times(3, ME)],
      offers: oneCabinet.offers,
      facts: (exchange) => ({
        exchange: String(exchange.id),
        service: exchange.service,
        store: micros(storeMicros(exchange) ?? 0),
        whole: micros(exchange.cost.micros),
      }),
      because: ["told-each-other", "same-cabinet", "balancer-knows"],
      right: "same-cabinet",
    },
    {
      kind: "predict",
      id: "no-cabinet",
      shows: ["tokens-need-no-store"],
      setup: [SHARED],
      needs: ({ view }) => view.services.length === 3 && view.services.every(({ up }) => up),
      act: [login("jwt"), STOP_STORE, ...times(3, send("jwt", "me"))],
      happened: all(sent({ model: "jwt", action: "me" }, 3), ({ view }) => !view.store.up),
      options: [
        { id: "none", holds: (world) => letInBy(byToken(world)).size === 0 },
        { id: "signer", holds: (world) => letInBy(byToken(world)).size === 1 },
        { id: "all", holds: (world) => letInBy(byToken(world)).size === 3 },
      ],
      answer: "all",
      offers: {
        models: ["session", "jwt"],
        actions: ["login", "me"],
        tools: ["stop-store", "start-store"],
      },
    },
    { kind: "recall", id: "from-earlier", question: "filing-cabinet-know" },
  ],
};
