import type { Preferences } from "../../trace/vocabulary.ts";
import { inOrder, lastWas, not, sent } from "../conditions.ts";
import { control, login, send } from "../ops.ts";
import type { Chapter, Offers } from "../shape.ts";
import {
  asAdmin,
  cameBack,
  directoryRole,
  holdsSlip,
  isPromoted,
  oneCharacter,
  promoted,
  SAVED_TOO_MUCH,
  signedInBySlip,
  toldBy,
  withStrangeLabel,
} from "../slips.ts";

const HELLO = send("plain", "hello");
const BOB = login("plain", { user: "bob" });

const RAISE = control("place-cookie", asAdmin);
const SPOIL = control("place-cookie", oneCharacter);

const GREET_ONLY: Offers = { models: ["plain"], actions: ["hello"] };
const GREETED = { model: "plain", action: "hello", status: 200 } as const;

/** More settings than fit into a cookie. */
const SETTINGS: Preferences = Object.fromEntries(
  Array.from({ length: 60 }, (_, at) => [
    `project-${String(at + 1).padStart(2, "0")}`,
    "editor, newest first, 25 per page, archived hidden",
  ]),
);

/** A cookie is handed out, comes back by itself, and is untrusted input. */
export const chapter: Chapter = {
  slug: "cookie-identifies",
  stage: "lab",
  offers: { models: ["plain"], actions: ["hello", "login", "me"], users: ["bob"] },
  tools: [
    { id: "edit-role", ops: [RAISE] },
    { id: "edit-label", ops: [SPOIL] },
  ],
  steps: [
    { kind: "recall", id: "recall", question: "http-forgets-nothing-attached" },
    {
      kind: "watch",
      id: "first-envelope",
      run: "narrated",
      setup: [],
      act: [HELLO],
      happened: sent({ model: "plain", action: "hello" }),
      offers: GREET_ONLY,
    },
    {
      kind: "predict",
      id: "comes-back",
      shows: ["cookie-comes-back"],
      setup: [HELLO],
      needs: holdsSlip,
      act: [HELLO],
      happened: sent({ model: "plain", action: "hello" }),
      options: [
        { id: "new", holds: lastWas({ ...GREETED, test: (exchange) => toldBy(exchange) === null }) },
        { id: "back", holds: lastWas({ ...GREETED, test: (exchange) => toldBy(exchange) !== null }) },
        { id: "asks", holds: lastWas({ model: "plain", action: "hello", status: 401 }) },
      ],
      answer: "back",
      offers: GREET_ONLY,
    },
    {
      kind: "watch",
      id: "blanks",
      run: "blanks",
      setup: [HELLO, HELLO],
      needs: holdsSlip,
      act: [BOB],
      happened: sent({ model: "plain", action: "login", status: 200 }),
      blanks: ["cookie-read", "user-looked-up", "cookie-set"],
    },
    {
      kind: "do",
      id: "pencil",
      run: "free",
      shows: ["plain-role-edited"],
      setup: [HELLO, BOB],
      needs: signedInBySlip,
      goal: [
        { id: "rewritten", holds: (world) => promoted(world).length > 0 },
        {
          id: "inside",
          holds: (world) =>
            promoted(world).some(({ action, response }) => action === "admin" && response.status === 200),
        },
      ],
      solution: [RAISE, send("plain", "admin")],
      wrong: [
        {
          id: "as-alice",
          ops: [login("plain"), send("plain", "admin")],
          when: (world) =>
            sent({ model: "plain", action: "admin", status: 200 })(world) && !promoted(world).length,
          misses: "rewritten",
        },
        {
          id: "as-bob",
          ops: [send("plain", "admin")],
          when: lastWas({ model: "plain", action: "admin", status: 403 }),
          misses: "rewritten",
        },
        {
          id: "not-asked",
          ops: [RAISE, send("plain", "me")],
          when: (world) => promoted(world).length > 0 && not(sent({ action: "admin" }))(world),
          misses: "inside",
        },
      ],
      curl: [send("plain", "admin", { as: "curl", token: "id=7&name=Bob&role=admin&visitor=1&visits=1" })],
      offers: {
        models: ["plain"],
        actions: ["login", "me", "admin"],
        users: ["alice", "bob"],
        tools: ["edit-role"],
      },
    },
    {
      kind: "explain",
      id: "why",
      about: (world) =>
        world.past.findLast(
          (exchange) =>
            exchange.action === "admin" && exchange.response.status === 200 && isPromoted(exchange, world),
        ) ?? null,
      from: [BOB, RAISE, send("plain", "admin")],
      offers: {
        models: ["plain"],
        actions: ["login", "me", "admin"],
        users: ["alice", "bob"],
        tools: ["edit-role"],
      },
      facts: (exchange, world) => ({
        exchange: String(exchange.id),
        name: toldBy(exchange)?.name ?? "",
        role: toldBy(exchange)?.role ?? "",
        directory: directoryRole(exchange, world),
      }),
      because: ["encryption", "believed", "browser"],
      right: "believed",
    },
    {
      kind: "predict",
      id: "label-edited",
      shows: ["opaque-id-edited"],
      setup: [],
      act: [login("session"), SPOIL, send("session", "me")],
      happened: (world) => withStrangeLabel(world) !== undefined,
      options: [
        { id: "alice", holds: (world) => withStrangeLabel(world)?.decision.identity?.name === "Alice" },
        {
          id: "other",
          holds: (world) => {
            const name = withStrangeLabel(world)?.decision.identity?.name;
            return name !== undefined && name !== "Alice";
          },
        },
        { id: "nobody", holds: (world) => withStrangeLabel(world)?.response.status === 401 },
      ],
      answer: "nobody",
      offers: { models: ["session"], actions: ["login", "me"], users: ["alice"], tools: ["edit-label"] },
    },
    {
      kind: "predict",
      id: "too-large",
      shows: ["past-4096-bytes"],
      setup: [HELLO, BOB],
      needs: signedInBySlip,
      act: [send("plain", "preferences", { preferences: SETTINGS }), send("plain", "me")],
      happened: inOrder(SAVED_TOO_MUCH, { model: "plain", action: "me" }),
      options: [
        { id: "all", holds: (world) => cameBack(world) === "new" },
        { id: "cut", holds: (world) => cameBack(world) === "other" },
        { id: "none", holds: (world) => cameBack(world) === "old" },
      ],
      answer: "none",
      offers: { models: ["plain"], actions: ["login", "me"], users: ["bob"] },
    },
  ],
};
