import { byteLength } from "../../core/bytes.ts";
import { bytes, micros } from "../../core/figures.ts";
import { median } from "../../core/quantiles.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";
import type { ModelName } from "../../trace/vocabulary.ts";
import { inOrder, lastWas, newest, newestEver, sent } from "../conditions.ts";
import { brought, handedOut } from "../credentials.ts";
import { ownDrawer, tokenIdOf } from "../held.ts";
import { control, login, send, times } from "../ops.ts";
import { COMPARED, type Compared, HAPPENINGS, type Happening, outcomeOf } from "../outcomes.ts";
import type { Chapter, Condition, FromWorld, Op, World } from "../shape.ts";

const SIGN_IN: readonly Op[] = [login("session"), login("jwt")];
const both = (action: "me" | "admin" | "logout"): readonly Op[] => [
  send("session", action),
  send("jwt", action),
];

const RESTART = control("restart-service", { service: "A" });
const DEMOTE = control("change-role", { user: "alice", role: "viewer" });
const PROMOTE = control("change-role", { user: "alice", role: "admin" });
const LIST_ON = control("settings", { denylist: true });
const LIST_OFF = control("settings", { denylist: false });

/** What the newest sign-in of a model handed out, whoever made it. */
const issued = (world: Pick<World, "past">, model: ModelName): Exchange | undefined =>
  newestEver(world, { model, action: "login", status: 200 });
const copyOf = (model: Compared) =>
  control("replay", (world) => {
    const exchange = issued(world, model)?.id;
    return exchange === undefined ? null : { exchange, as: "thief" as const };
  });
const COPIES = { session: copyOf("session"), jwt: copyOf("jwt") };

const tokenIssued: FromWorld<string> = (world) => {
  const signedIn = issued(world, "jwt");
  return signedIn ? handedOut(signedIn) : null;
};
const EMPTY_DRAWER = control("revoke-session", (world) => {
  const sid = ownDrawer(world);
  return sid === null ? null : { sid };
});
const REVOKE_TOKEN = control("revoke-token", (world) => {
  const token = tokenIssued(world);
  const jti = token === null ? null : tokenIdOf(token);
  return jti === null ? null : { jti };
});

const answered = (model: Compared, action: "me" | "admin", world: World): number | null =>
  newest(world, { model, action })?.response.status ?? null;
const bothAnswered =
  (action: "me" | "admin", session: number, jwt: number): Condition =>
  (world) =>
    answered("session", action, world) === session && answered("jwt", action, world) === jwt;

const asksList = ({ steps }: Exchange): boolean => findStep(steps, "denylist-checked") !== undefined;

/** In the row of the one who lost her role, only these two answers say something about her having had it. */
const TELLING = { session: 403, jwt: 200 } as const;

/** A cell of the matrix is filled: what the learner did showed how it comes out, without a list of revoked tokens. */
const isFilled = (world: World, row: Happening, column: Compared): boolean => {
  const outcome = outcomeOf(world, row, column);
  if (!outcome || asksList(outcome)) return false;
  return row !== "demote" || outcome.response.status === TELLING[column];
};
const rowFilled =
  (row: Happening): Condition =>
  (world) =>
    COMPARED.every((column) => isFilled(world, row, column));

const ASKS = 20;

/** Those that were asked last, so many of each. */
const measured = (exchanges: readonly Exchange[], model: Compared): Exchange[] =>
  exchanges
    .filter((each) => each.model === model && each.action === "me" && each.response.status === 200)
    .slice(-ASKS);
const middle = (exchanges: readonly Exchange[], model: Compared): number =>
  median(measured(exchanges, model).map(({ cost }) => cost.micros));

/** Up to a quarter apart two times are called the same: machines are not steadier than that. */
const SAME = 1.25;
const quicker = ({ exchanges }: World): Compared | "same" => {
  const [session, jwt] = [middle(exchanges, "session"), middle(exchanges, "jwt")];
  if (jwt > session * SAME) return "session";
  return session > jwt * SAME ? "jwt" : "same";
};
const quickerIs =
  (which: Compared | "same"): Condition =>
  (world) =>
    quicker(world) === which;

const bytesOf = (exchange: Exchange | undefined): number => byteLength((exchange && brought(exchange)) ?? "");

/** Session and token: other strengths, other weaknesses. */
export const chapter: Chapter = {
  slug: "trade-offs",
  stage: "lab",
  offers: { models: ["session", "jwt"], actions: ["login", "me", "admin", "logout"] },
  tools: [
    { id: "copy-session", ops: [COPIES.session] },
    { id: "copy-jwt", ops: [COPIES.jwt] },
    { id: "empty-drawer", ops: [EMPTY_DRAWER] },
    { id: "revoke-token", ops: [REVOKE_TOKEN] },
    { id: "demote", ops: [DEMOTE] },
    { id: "promote", ops: [PROMOTE] },
    { id: "restart", ops: [RESTART] },
    { id: "list-on", ops: [LIST_ON] },
    { id: "list-off", ops: [LIST_OFF] },
  ],
  steps: [
    {
      kind: "watch",
      id: "restart",
      run: "narrated",
      setup: [],
      act: [...SIGN_IN, RESTART, ...both("me")],
      happened: inOrder(
        { model: "session", action: "me", code: "session-unknown" },
        { model: "jwt", action: "me", status: 200 },
      ),
      offers: { models: ["session", "jwt"], actions: ["login", "me"], tools: ["restart"] },
    },
    {
      kind: "predict",
      id: "log-out",
      overturns: [3],
      setup: [],
      act: [LIST_OFF, ...SIGN_IN, ...both("logout"), COPIES.session, COPIES.jwt],
      happened: (world) =>
        COMPARED.every((model) => sent({ model, action: "me", kind: "thief" })(world)) &&
        COMPARED.every((model) => sent({ model, action: "logout" })(world)),
      options: [
        { id: "both-refused", holds: bothAnswered("me", 401, 401) },
        { id: "token-in", holds: bothAnswered("me", 401, 200) },
        { id: "both-in", holds: bothAnswered("me", 200, 200) },
      ],
      answer: "token-in",
      offers: {
        models: ["session", "jwt"],
        actions: ["login", "me", "logout"],
        tools: ["copy-session", "copy-jwt"],
      },
    },
    {
      kind: "predict",
      id: "demote",
      overturns: [9],
      setup: [],
      act: [PROMOTE, ...SIGN_IN, DEMOTE, ...both("admin"), PROMOTE],
      happened: (world) => COMPARED.every((model) => sent({ model, action: "admin" })(world)),
      options: [
        { id: "both-shut", holds: bothAnswered("admin", 403, 403) },
        { id: "token-open", holds: bothAnswered("admin", 403, 200) },
        { id: "both-open", holds: bothAnswered("admin", 200, 200) },
      ],
      answer: "token-open",
      offers: {
        models: ["session", "jwt"],
        actions: ["login", "admin"],
        tools: ["demote", "promote"],
      },
    },
    {
      kind: "watch",
      id: "a-list",
      run: "blanks",
      overturns: [10],
      setup: [],
      act: [LIST_OFF, login("jwt"), send("jwt", "me"), LIST_ON, send("jwt", "me")],
      happened: inOrder(
        { model: "jwt", action: "me", status: 200, test: ({ cost }) => cost.storeReads === 0 },
        { model: "jwt", action: "me", status: 200, test: ({ cost }) => cost.storeReads === 1 },
      ),
      blanks: ["signature-checked", "claims-checked", "denylist-checked"],
      offers: { models: ["jwt"], actions: ["login", "me"], tools: ["list-on", "list-off"] },
    },
    {
      kind: "do",
      id: "matrix",
      run: "free",
      shows: ["outcome-matrix"],
      more: "/compare/matrix",
      setup: [],
      goal: HAPPENINGS.map((row) => ({ id: row, holds: rowFilled(row) })),
      solution: [
        LIST_OFF,
        PROMOTE,
        ...SIGN_IN,
        ...both("logout"),
        COPIES.session,
        COPIES.jwt,
        ...SIGN_IN,
        EMPTY_DRAWER,
        REVOKE_TOKEN,
        ...both("me"),
        ...SIGN_IN,
        DEMOTE,
        ...both("admin"),
        PROMOTE,
        ...SIGN_IN,
        RESTART,
        ...both("me"),
      ],
      wrong: [
        {
          id: "list-on",
          ops: [LIST_ON, login("jwt"), REVOKE_TOKEN, send("jwt", "me")],
          when: lastWas({ model: "jwt", test: asksList }),
          misses: "log-out",
        },
        {
          id: "no-copy",
          ops: [login("session"), send("session", "logout"), send("session", "me")],
          when: lastWas({ action: "me", code: "no-credential" }),
          misses: "log-out",
        },
        {
          id: "never-admin",
          ops: [DEMOTE, login("jwt"), DEMOTE, send("jwt", "admin")],
          when: lastWas({ model: "jwt", action: "admin", status: 403 }),
          misses: "log-out",
        },
        {
          id: "signed-in-again",
          ops: [login("session"), RESTART, login("session"), send("session", "me")],
          when: (world) =>
            lastWas({ action: "me", status: 200 })(world) &&
            world.notes.length > 0 &&
            HAPPENINGS.every((row) => !isFilled(world, row, "session") && !isFilled(world, row, "jwt")),
          misses: "log-out",
        },
      ],
      curl: [
        login("jwt", { as: "curl", carrier: "header" }),
        send("jwt", "logout", { as: "curl", carrier: "header", token: tokenIssued }),
        send("jwt", "me", { as: "curl", carrier: "header", token: tokenIssued }),
      ],
      offers: {
        models: ["session", "jwt"],
        actions: ["login", "me", "admin", "logout"],
        tools: [
          "copy-session",
          "copy-jwt",
          "empty-drawer",
          "revoke-token",
          "demote",
          "promote",
          "restart",
          "list-off",
        ],
      },
    },
    {
      kind: "predict",
      id: "twenty-each",
      overturns: [13],
      more: "/compare/cost",
      setup: [],
      act: [
        control("settings", { sessionLabel: "bare", denylist: false }),
        ...SIGN_IN,
        ...times(ASKS, send("session", "me")),
        ...times(ASKS, send("jwt", "me")),
      ],
      happened: ({ exchanges }) => COMPARED.every((model) => measured(exchanges, model).length === ASKS),
      options: [
        { id: "token", holds: quickerIs("jwt") },
        { id: "same", holds: quickerIs("same") },
        { id: "session", holds: quickerIs("session") },
      ],
      answer: "measured",
      offers: { models: ["session", "jwt"], actions: ["login", "me"] },
    },
    {
      kind: "explain",
      id: "measured",
      about: ({ past }) =>
        COMPARED.every((model) => measured(past, model).length > 0)
          ? (measured(past, "jwt").at(-1) ?? null)
          : null,
      from: [
        control("settings", { sessionLabel: "bare", denylist: false }),
        ...SIGN_IN,
        ...times(ASKS, send("session", "me")),
        ...times(ASKS, send("jwt", "me")),
      ],
      offers: { models: ["session", "jwt"], actions: ["login", "me"] },
      facts: (exchange, { past }) => {
        const [label, token] = [bytesOf(measured(past, "session").at(-1)), bytesOf(exchange)];
        return {
          times: String(measured(past, "jwt").length),
          session: micros(middle(past, "session")),
          jwt: micros(middle(past, "jwt")),
          label: bytes(label),
          token: bytes(token),
          hundred: bytes((token - label) * 100),
        };
      },
      because: ["always-token", "depends", "shorter-wins"],
      right: "depends",
    },
    { kind: "recall", id: "look-back", question: "passport-decode" },
  ],
};
