import { byteLength } from "../../core/bytes.ts";
import { bytes } from "../../core/figures.ts";
import { shortId } from "../../core/ids.ts";
import { cookieGiven, cookiesSent } from "../../lab/client/held.ts";
import { findStep } from "../../trace/steps.ts";
import { byOneClient, inOrder, lastWas, newestEver, not, sent } from "../conditions.ts";
import { cookieOf, drawerOf } from "../held.ts";
import { control, login, send } from "../ops.ts";
import type { Chapter, Condition, World } from "../shape.ts";

const HELLO = send("session", "hello");
const LOGIN = login("session");
const ME = send("session", "me");
const LOGOUT = send("session", "logout");

/** Longer than a session lasts by its own: it is set to half an hour. */
const WAIT = control("advance-clock", { seconds: 31 * 60 });

const holdsLabel: Condition = (world) => cookieOf(world, "session", world.me) !== null;
const isIn: Condition = (world) =>
  holdsLabel(world) &&
  newestEver(world, { model: "session", action: "login", status: 200, kind: "page" }) !== undefined;

const session = { model: "session" } as const;
const signedIn = { ...session, action: "login", status: 200 } as const;
const known = { ...session, action: "me", status: 200, carrier: "cookie" } as const;
const signedOut = { ...session, action: "logout", status: 204 } as const;
const turnedAway = { ...session, action: "me", status: 401 } as const;
const trip = [signedIn, known, signedOut, turnedAway] as const;

/** One client went so many stations of the trip, in their order. */
const upTo = (stations: number): Condition => byOneClient(inOrder(...trip.slice(0, stations)));

/** Somebody signed in, and the next request came with nothing. */
const cameEmpty = (world: World): boolean =>
  sent(signedIn)(world) && lastWas({ ...turnedAway, code: "no-credential" })(world) && !upTo(2)(world);

/** The round trip from end to end: the browser carries, the server decides. */
export const chapter: Chapter = {
  slug: "round-trip",
  stage: "lab",
  offers: { models: ["session"], actions: ["hello", "login", "me", "logout"], users: ["alice", "bob"] },
  tools: [{ id: "wait", ops: [WAIT] }],
  steps: [
    { kind: "read", id: "stations", beside: "wire" },
    {
      kind: "watch",
      id: "first-trip",
      run: "narrated",
      shows: ["one-round-trip"],
      setup: [],
      needs: not(holdsLabel),
      act: [HELLO],
      happened: sent({ ...session, action: "hello", carrier: null }),
    },
    {
      kind: "predict",
      id: "second-trip",
      setup: [HELLO],
      needs: holdsLabel,
      act: [HELLO],
      happened: sent({ ...session, action: "hello" }),
      options: [
        { id: "stranger", holds: lastWas({ action: "hello", carrier: null }) },
        { id: "by-itself", holds: lastWas({ action: "hello", carrier: "cookie", status: 200 }) },
        { id: "sign-in-first", holds: lastWas({ action: "hello", status: 401 }) },
      ],
      answer: "by-itself",
    },
    {
      kind: "watch",
      id: "sign-in",
      run: "blanks",
      setup: [HELLO],
      needs: holdsLabel,
      act: [LOGIN],
      happened: sent(signedIn),
      blanks: ["session-looked-up", "session-removed", "session-written", "cookie-set"],
    },
    {
      kind: "predict",
      id: "time-passes",
      setup: [HELLO, LOGIN],
      needs: isIn,
      act: [WAIT, ME],
      offers: { models: ["session"], actions: ["login", "me"], tools: ["wait"] },
      happened: sent({ ...session, action: "me" }),
      options: [
        { id: "browser-stops", holds: lastWas({ action: "me", carrier: null }) },
        {
          id: "server-refuses",
          holds: lastWas({ action: "me", carrier: "cookie", code: "session-expired" }),
        },
        { id: "still-in", holds: lastWas({ action: "me", carrier: "cookie", status: 200 }) },
      ],
      answer: "server-refuses",
    },
    {
      kind: "do",
      id: "whole-trip",
      run: "free",
      setup: [],
      goal: [
        { id: "in", holds: upTo(1) },
        { id: "known", holds: upTo(2) },
        { id: "out", holds: upTo(3) },
        { id: "turned-away", holds: upTo(4) },
      ],
      solution: [login("session", { user: "bob" }), ME, LOGOUT, ME],
      wrong: [
        {
          id: "no-envelope",
          ops: [login("session", { as: "curl" }), send("session", "me", { as: "second" })],
          when: cameEmpty,
          misses: "known",
        },
        {
          id: "never-asked",
          ops: [LOGIN, LOGOUT],
          when: (world) => sent(signedOut)(world) && !upTo(2)(world),
          misses: "known",
        },
        {
          id: "not-asked-after",
          ops: [LOGIN, ME, LOGOUT],
          when: upTo(3),
          misses: "turned-away",
        },
      ],
      curl: [
        login("session", { as: "curl" }),
        send("session", "me", { as: "curl" }),
        send("session", "logout", { as: "curl" }),
        send("session", "me", { as: "curl" }),
      ],
    },
    {
      kind: "explain",
      id: "who-decided",
      about: (world) => newestEver(world, known) ?? null,
      from: [LOGIN, ME],
      facts: (exchange) => ({
        exchange: String(exchange.id),
        name: exchange.decision.identity?.name ?? "",
        role: exchange.decision.identity?.role ?? "",
        drawer: shortId(drawerOf(exchange) ?? ""),
        bytes: bytes(
          byteLength(cookiesSent(exchange, "session")[0] ?? cookieGiven(exchange, "session") ?? ""),
        ),
        steps: String(exchange.steps.length),
        reads: String(exchange.cost.storeReads),
        expiry: findStep(exchange.steps, "session-expiry-checked")?.says ?? "",
      }),
      because: ["browser-said", "cookie-named", "record-said"],
      right: "record-said",
    },
    { kind: "recall", id: "remember", question: "two-halves-cleared" },
  ],
};
