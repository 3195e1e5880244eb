import { findAll, found, inOrder, lastWas, newest, sent } from "../conditions.ts";
import { copyAfterLogout, copyOf, drawersOfAlice, openedForAlice, signedIn } from "../drawers.ts";
import { ownStandingDrawer } from "../held.ts";
import { control, login, send } from "../ops.ts";
import type { Chapter, Condition, World } from "../shape.ts";

const ALICE = login("session");
const ME = send("session", "me");
const THROW_AWAY = control("place-cookie", { model: "session", value: "" });

const ALICE_SIGNED_IN = { model: "session", action: "login", status: 200, user: "Alice" } as const;
const NO_LABEL = { model: "session", action: "me", status: 401 } as const;
const COPY = { model: "session", kind: "thief" } as const;

const twoDrawers: Condition = (world) => drawersOfAlice(world).length >= 2;
/** The copy that a thief sent. */
const copied = (world: World) => newest(world, COPY);

/** What each copy did after the logout, those of the session first. */
const opened =
  (session: boolean, sealed: boolean): Condition =>
  (world) =>
    copyAfterLogout(world, "session") === session && copyAfterLogout(world, "sealed") === sealed;

/** Cookie and session are two halves: each label names one drawer, and whoever has the label has the drawer. */
export const chapter: Chapter = {
  slug: "two-halves",
  stage: "lab",
  offers: { models: ["session"], actions: ["hello", "login", "me"], users: ["alice"] },
  tools: [
    { id: "throw-away", ops: [THROW_AWAY] },
    { id: "thief", ops: [control("replay", copyOf("session", "sealed"))] },
  ],
  steps: [
    { kind: "recall", id: "recall", question: "filing-cabinet-know" },
    { kind: "read", id: "pair", beside: "cabinet" },
    {
      kind: "watch",
      id: "first-pair",
      run: "narrated",
      setup: [],
      act: [send("session", "hello")],
      happened: sent({ model: "session", action: "hello" }),
    },
    {
      kind: "watch",
      id: "blanks",
      run: "blanks",
      setup: [send("session", "hello")],
      needs: (world) => ownStandingDrawer(world) !== null,
      act: [ALICE],
      happened: sent(ALICE_SIGNED_IN),
      blanks: ["session-looked-up", "session-removed", "session-written"],
    },
    {
      kind: "do",
      id: "two-browsers",
      run: "free",
      shows: ["two-browsers"],
      setup: [ALICE],
      needs: signedIn,
      goal: [
        { id: "drawers", holds: twoDrawers },
        { id: "opened", holds: (world) => openedForAlice(world) >= 2 },
      ],
      solution: [login("session", { as: "second" }), send("session", "me", { as: "second" }), ME],
      wrong: [
        {
          id: "bob",
          ops: [login("session", { as: "second", user: "bob" }), send("session", "me", { as: "second" })],
          when: (world) =>
            !twoDrawers(world) &&
            sent({ model: "session", action: "login", status: 200, user: "Bob" })(world),
          misses: "drawers",
        },
        {
          id: "label-lost",
          ops: [login("session", { as: "second" }), send("session", "me", { as: "curl" })],
          when: (world) =>
            twoDrawers(world) && lastWas({ model: "session", action: "me", code: "no-credential" })(world),
          misses: "opened",
        },
        {
          id: "not-asked",
          ops: [login("session", { as: "second" })],
          when: twoDrawers,
          misses: "opened",
        },
        {
          id: "same-browser",
          ops: [ALICE, ME],
          when: (world) => findAll(world, ALICE_SIGNED_IN).length > 0,
          misses: "drawers",
        },
      ],
      curl: [login("session", { as: "curl" }), send("session", "me", { as: "curl" })],
      offers: { models: ["session"], actions: ["login", "me"], users: ["alice", "bob"] },
    },
    {
      kind: "predict",
      id: "thrown-away",
      overturns: [4],
      setup: [ALICE, ME],
      needs: signedIn,
      act: [THROW_AWAY, ME, control("replay", copyOf("session"))],
      happened: inOrder(NO_LABEL, COPY),
      options: [
        { id: "over", holds: found(copied, ({ response }) => response.status === 401) },
        { id: "empty", holds: found(copied, ({ decision }) => decision.verdict === "anonymous") },
        { id: "opens", holds: found(copied, ({ decision }) => decision.identity?.name === "Alice") },
      ],
      answer: "opens",
      offers: {
        models: ["session"],
        actions: ["login", "me"],
        users: ["alice"],
        tools: ["throw-away", "thief"],
      },
    },
    {
      kind: "predict",
      id: "logged-out",
      setup: [],
      act: [
        ALICE,
        login("sealed"),
        send("session", "logout"),
        send("sealed", "logout"),
        control("replay", copyOf("session")),
        control("replay", copyOf("sealed")),
      ],
      happened: (world) =>
        copyAfterLogout(world, "session") !== null && copyAfterLogout(world, "sealed") !== null,
      options: [
        { id: "neither", holds: opened(false, false) },
        { id: "label", holds: opened(true, false) },
        { id: "box", holds: opened(false, true) },
        { id: "both", holds: opened(true, true) },
      ],
      answer: "box",
      offers: {
        models: ["session", "sealed"],
        actions: ["login", "me", "logout"],
        users: ["alice"],
        tools: ["thief"],
      },
    },
    {
      kind: "explain",
      id: "why",
      about: ({ past }) => {
        const out = past.findLast(({ model, action }) => model === "sealed" && action === "logout");
        const copies = past.filter(({ model, client, response }) => {
          return model === "sealed" && client.kind === "thief" && response.status === 200;
        });
        return copies.findLast(({ id }) => out !== undefined && id > out.id) ?? null;
      },
      from: [
        ALICE,
        login("sealed"),
        send("session", "logout"),
        send("sealed", "logout"),
        control("replay", copyOf("sealed")),
      ],
      offers: {
        models: ["session", "sealed"],
        actions: ["login", "me", "logout"],
        users: ["alice"],
        tools: ["thief"],
      },
      facts: (exchange, { past }) => ({
        exchange: String(exchange.id),
        name: exchange.decision.identity?.name ?? "",
        reads: String(exchange.cost.storeReads),
        logout: String(
          past.findLast(({ model, action }) => model === "sealed" && action === "logout")?.id ?? "",
        ),
      }),
      because: ["late", "no-drawer", "forced"],
      right: "no-drawer",
    },
  ],
};
