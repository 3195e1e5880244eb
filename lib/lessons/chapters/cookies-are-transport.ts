import { type Exchange, isFromOtherSite } from "../../trace/exchange.ts";
import type { Carrier } from "../../trace/vocabulary.ts";
import { inOrder, lastWas, newest, newestEver, sent, type Where } from "../conditions.ts";
import { handedOut } from "../credentials.ts";
import { lootOf } from "../loot.ts";
import { control, login, send } from "../ops.ts";
import type { Chapter, Condition, FromWorld } from "../shape.ts";

type Carried = "session" | "jwt";

const IN_HAND = { carrier: "header" } as const;
const signIn = (model: Carried, carrier: Carrier) => [
  login(model, { carrier }),
  send(model, "me", { carrier }),
];

const knownBy = (model: Carried, carrier: Carrier): Where => ({
  model,
  action: "me",
  status: 200,
  carrier,
  user: "Alice",
});
const isKnown = (model: Carried, carrier: Carrier): Condition => sent(knownBy(model, carrier));

/** What a sign-in for the header handed over last, to whomever. */
const inHand =
  (model: Carried): FromWorld<string> =>
  (world) => {
    const last = newestEver(world, {
      model,
      action: "login",
      status: 200,
      test: (each) => handedOut(each) !== null && each.request.body.includes("header"),
    });
    return last ? handedOut(last) : null;
  };

const NONE = control("settings", { cookie: { sameSite: "none" }, crossSite: "serve" });
const LAX = control("settings", { cookie: { sameSite: "lax" } });
const FORM = send("jwt", "logout", { as: "elsewhere" });
const SHOWN = control("settings", { cookie: { httpOnly: false } });
const HIDDEN = control("settings", { cookie: { httpOnly: true } });
const SCRIPT = { do: "script", model: "session" } as const;

const ofForm = ({ client }: Exchange): boolean => isFromOtherSite(client);
const POSTED = { action: "logout", test: ofForm } as const;
const CARRIED = { ...POSTED, carrier: "cookie" } as const;
const CAME_EMPTY = { ...POSTED, carrier: null } as const;

const isNone: Condition = ({ view }) => view.settings.cookie.sameSite === "none";
const servesOthers: Condition = ({ view }) => view.settings.crossSite === "serve";

const OF_SCRIPT: Where = { action: "me", test: (exchange) => lootOf(exchange) !== null };

/** What a script brought home: whether it could read the cookie, read the storage, and was answered as somebody. */
const brings =
  (cookie: boolean, stored: boolean, known: boolean): Condition =>
  (world) => {
    const exchange = newest(world, OF_SCRIPT);
    const loot = exchange && lootOf(exchange);
    if (!exchange || !loot) return false;
    return (
      loot.cookies.length > 0 === cookie &&
      loot.stored === stored &&
      (exchange.response.status === 200 && exchange.carrier === "cookie") === known
    );
  };

/** What is carried, and how, are two decisions; each has properties of its own. */
export const chapter: Chapter = {
  slug: "cookies-are-transport",
  stage: "lab",
  offers: {
    models: ["session", "jwt"],
    actions: ["login", "me", "logout"],
    carriers: ["cookie", "header"],
  },
  tools: [
    { id: "none", ops: [NONE] },
    { id: "lax", ops: [LAX] },
    { id: "form", ops: [FORM] },
    { id: "script", ops: [SCRIPT] },
    { id: "shown", ops: [SHOWN] },
    { id: "hidden", ops: [HIDDEN] },
  ],
  steps: [
    {
      kind: "watch",
      id: "by-cookie",
      run: "narrated",
      setup: [],
      act: signIn("session", "cookie"),
      happened: isKnown("session", "cookie"),
    },
    {
      kind: "watch",
      id: "by-hand",
      run: "blanks",
      setup: [],
      act: signIn("session", "header"),
      happened: isKnown("session", "header"),
      blanks: ["authorization-read", "seal-opened", "session-looked-up"],
    },
    {
      kind: "do",
      id: "two-by-two",
      run: "free",
      shows: ["two-by-two"],
      overturns: [6],
      setup: [],
      goal: [
        { id: "session-cookie", holds: isKnown("session", "cookie") },
        { id: "session-header", holds: isKnown("session", "header") },
        { id: "jwt-cookie", holds: isKnown("jwt", "cookie") },
        { id: "jwt-header", holds: isKnown("jwt", "header") },
      ],
      solution: [
        ...signIn("session", "cookie"),
        ...signIn("session", "header"),
        ...signIn("jwt", "cookie"),
        ...signIn("jwt", "header"),
      ],
      wrong: [
        {
          id: "empty-hand",
          ops: [...signIn("session", "cookie"), send("session", "me", { as: "second" })],
          when: lastWas({ action: "me", code: "no-credential" }),
          misses: "session-header",
        },
        {
          id: "only-cookies",
          ops: [...signIn("session", "cookie"), ...signIn("jwt", "cookie")],
          when: (world) =>
            isKnown("session", "cookie")(world) &&
            isKnown("jwt", "cookie")(world) &&
            !sent({ carrier: "header" })(world),
          misses: "session-header",
        },
        {
          id: "not-shown",
          ops: [...signIn("session", "cookie"), login("session", IN_HAND)],
          when: ({ exchanges }) => exchanges.at(-1)?.action === "login",
          misses: "session-header",
        },
      ],
      curl: [
        login("session", { as: "curl" }),
        send("session", "me", { as: "curl" }),
        login("session", { as: "curl", ...IN_HAND }),
        send("session", "me", { as: "curl", ...IN_HAND, token: inHand("session") }),
        login("jwt", { as: "curl" }),
        send("jwt", "me", { as: "curl" }),
        login("jwt", { as: "curl", ...IN_HAND }),
        send("jwt", "me", { as: "curl", ...IN_HAND, token: inHand("jwt") }),
      ],
    },
    {
      kind: "predict",
      id: "form-elsewhere",
      overturns: [7],
      setup: [],
      act: [NONE, login("jwt"), FORM],
      happened: sent(POSTED),
      options: [
        { id: "nothing", holds: lastWas(CAME_EMPTY) },
        { id: "logged-out", holds: lastWas({ ...CARRIED, status: 204 }) },
        { id: "no-signature", holds: lastWas({ ...CARRIED, status: 401 }) },
      ],
      answer: "logged-out",
      offers: { models: ["jwt"], actions: ["login", "me"], tools: ["none", "form"] },
    },
    {
      kind: "do",
      id: "keep-it-home",
      run: "free",
      setup: [NONE, login("jwt")],
      settings: { crossSite: "serve", cookie: { sameSite: "none" } },
      needs: servesOthers,
      goal: [
        { id: "rule", holds: (world) => !isNone(world) },
        { id: "empty", holds: sent(CAME_EMPTY) },
        { id: "still-in", holds: inOrder(CAME_EMPTY, { action: "me", status: 200, carrier: "cookie" }) },
      ],
      solution: [LAX, login("jwt"), FORM, send("jwt", "me")],
      wrong: [
        {
          id: "still-none",
          ops: [login("jwt"), FORM],
          when: (world) => isNone(world) && sent(CARRIED)(world),
          misses: "rule",
        },
        {
          id: "old-envelope",
          ops: [login("jwt"), LAX, FORM],
          when: (world) => !isNone(world) && lastWas(CARRIED)(world),
          misses: "empty",
        },
        {
          id: "nobody-in",
          ops: [LAX, login("jwt"), send("jwt", "logout"), FORM, send("jwt", "me")],
          when: lastWas({ action: "me", status: 401 }),
          misses: "still-in",
        },
      ],
      curl: [],
      offers: { models: ["jwt"], actions: ["login", "me", "logout"], tools: ["lax", "none", "form"] },
    },
    {
      kind: "predict",
      id: "hostile-script",
      overturns: [8],
      setup: [],
      act: [HIDDEN, login("session"), login("jwt", IN_HAND), SCRIPT],
      happened: sent(OF_SCRIPT),
      options: [
        { id: "reads-all", holds: brings(true, true, true) },
        { id: "token-and-ride", holds: brings(false, true, true) },
        { id: "token-only", holds: brings(false, true, false) },
        { id: "nothing", holds: brings(false, false, false) },
      ],
      answer: "token-and-ride",
      offers: {
        models: ["session", "jwt"],
        actions: ["login"],
        carriers: ["cookie", "header"],
        tools: ["script", "shown", "hidden"],
      },
    },
    {
      kind: "explain",
      id: "two-decisions",
      about: (world) => newestEver(world, OF_SCRIPT) ?? null,
      from: [HIDDEN, login("session"), login("jwt", IN_HAND), SCRIPT],
      offers: {
        models: ["session", "jwt"],
        actions: ["login"],
        carriers: ["cookie", "header"],
        tools: ["script", "shown", "hidden"],
      },
      facts: (exchange) => ({
        exchange: String(exchange.id),
        name: exchange.decision.identity?.name ?? "nobody",
        carrier: exchange.carrier ?? "nothing",
        cookies: lootOf(exchange)?.cookies.join(", ") || "none",
        storage: lootOf(exchange)?.stored ? "a token" : "nothing",
      }),
      because: ["carrier", "model", "neither"],
      right: "carrier",
    },
    { kind: "recall", id: "look-back", question: "cookie-identifies-where" },
  ],
};
