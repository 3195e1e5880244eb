import { cookieGiven, cookieKept, cookiesSent, tokenGiven } from "../../lab/client/held.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";
import type { Preferences } from "../../trace/vocabulary.ts";
import { lastWas, newest, newestEver, sent } from "../conditions.ts";
import { brought, changedByOne, claimsOf, handedOut, isOurs, withClaims } from "../credentials.ts";
import { cookieOf } from "../held.ts";
import { control, login, send } from "../ops.ts";
import type { Chapter, Condition, FromWorld, World } from "../shape.ts";

const LOGIN = login("jwt");
const BOB = login("jwt", { user: "bob" });
const ME = send("jwt", "me");
const ADMIN = send("jwt", "admin");

const CHANGE_ONE = control("place-cookie", changedByOne("jwt"));

/** Longer than a token lasts: that is a quarter of an hour. */
const WAIT = control("advance-clock", { seconds: 16 * 60 });

const DECODE_ONLY = control("settings", { verifier: "decode-only" });
const STRICT = control("settings", { verifier: "strict" });

/** The page's own passport with another role written into it. */
const promoted: FromWorld<string> = (world) => {
  const held = cookieOf(world, "jwt", world.me);
  return held === null ? null : withClaims(held, { role: "admin" });
};
const FLIP_ROLE = control("place-cookie", (world) => {
  const value = promoted(world);
  return value === null ? null : { model: "jwt", value };
});

const SALARY = { salary: 5200 };

/** So many rights of a clerk, each of about fifty letters. */
const permissions = (count: number): Preferences =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const branch = String(at + 1).padStart(2, "0");
      return [`permission-${branch}`, `may read, write and approve invoices, branch ${branch}`];
    }),
  );
const FEW = send("jwt", "preferences", { preferences: permissions(20) });
const MANY = send("jwt", "preferences", { preferences: permissions(60) });

const holdsGenuine: Condition = (world) => {
  const held = cookieOf(world, "jwt", world.me);
  return held !== null && isOurs(world, held);
};

/** Whether a request brought a token that says `admin` and that this lab never handed out. */
const isForged = (world: Pick<World, "past">) => (exchange: Exchange) => {
  const token = brought(exchange);
  return token !== null && claimsOf(token)?.role === "admin" && !isOurs(world, token);
};
const forgedWas =
  (status: number): Condition =>
  (world) =>
    sent({ model: "jwt", action: "admin", status, test: isForged(world) })(world);
const opened = forgedWas(200);
const noticed: Condition = (world) =>
  sent({ model: "jwt", action: "admin", code: "signature-invalid", test: isForged(world) })(world);
const isStrict: Condition = ({ view }) => view.settings.verifier === "strict";

/** Whether a salary can be read in the token that was handed out last, by whoever holds it. */
const inToken: Condition = (world) => {
  const saved = newest(world, { model: "jwt", action: "preferences", status: 200 });
  const preferences = saved && claimsOf(handedOut(saved))?.preferences;
  return typeof preferences === "object" && preferences !== null && "salary" in preferences;
};

/** Whether saving it changed what travels for the session. */
const inEnvelope: Condition = (world) => {
  const saved = newest(world, { model: "session", action: "preferences", status: 200 });
  return saved !== undefined && cookieGiven(saved, "session") !== cookiesSent(saved, "session")[0];
};

/** Who a token says that its holder is, read by whoever holds it; `null` where an exchange handed none out. */
const signedClaims = (exchange: Exchange) => {
  const claims = claimsOf(handedOut(exchange));
  return claims && { sub: claims.sub ?? null, name: claims.name ?? null, role: claims.role ?? null };
};

const SAVED = { model: "jwt", action: "preferences", status: 200 } as const;
const tooLarge = (exchange: Exchange): boolean =>
  Boolean(cookieGiven(exchange, "jwt")) && cookieKept(exchange, "jwt") === null;
const outgrown = sent({ ...SAVED, test: tooLarge });

/** After a token was set that is too large, the same client came with another one, or with none. */
const lost: Condition = ({ exchanges }) =>
  exchanges.some(
    (set, at) =>
      set.action === "preferences" &&
      set.model === "jwt" &&
      tooLarge(set) &&
      exchanges
        .slice(at + 1)
        .some(
          (next) =>
            next.client.id === set.client.id &&
            next.model === "jwt" &&
            next.action === "me" &&
            cookiesSent(next, "jwt")[0] !== cookieGiven(set, "jwt"),
        ),
  );

/** A JWT is a passport: signed, readable by all, checked without looking anything up. */
export const chapter: Chapter = {
  slug: "passport",
  stage: "lab",
  offers: { models: ["jwt"], actions: ["login", "me", "admin"], users: ["alice", "bob"] },
  tools: [
    { id: "change-one", ops: [CHANGE_ONE] },
    { id: "wait", ops: [WAIT] },
    { id: "flip-role", ops: [FLIP_ROLE] },
    { id: "decode-only", ops: [DECODE_ONLY] },
    { id: "strict", ops: [STRICT] },
    { id: "few", ops: [FEW] },
    { id: "many", ops: [MANY] },
  ],
  steps: [
    {
      kind: "watch",
      id: "issued",
      run: "narrated",
      setup: [],
      act: [LOGIN, ME],
      happened: sent({ model: "jwt", action: "me", status: 200 }),
    },
    {
      kind: "predict",
      id: "one-character",
      shows: ["one-character"],
      setup: [LOGIN, ME],
      needs: holdsGenuine,
      act: [CHANGE_ONE, ME],
      happened: sent({ model: "jwt", action: "me" }),
      options: [
        { id: "believed", holds: lastWas({ action: "me", status: 200 }) },
        { id: "unreadable", holds: lastWas({ action: "me", code: "malformed-credential" }) },
        { id: "signature", holds: lastWas({ action: "me", code: "signature-invalid" }) },
      ],
      answer: "signature",
      offers: { models: ["jwt"], actions: ["login", "me"], tools: ["change-one"] },
    },
    {
      kind: "watch",
      id: "past-its-date",
      run: "blanks",
      shows: ["clock-past-expiry"],
      setup: [],
      act: [LOGIN, WAIT, ME],
      happened: sent({ model: "jwt", action: "me", code: "token-expired" }),
      blanks: ["signature-checked", "claims-checked", "decision"],
      offers: { models: ["jwt"], actions: ["login", "me"], tools: ["wait"] },
    },
    {
      kind: "predict",
      id: "salary",
      shows: ["read-without-key"],
      overturns: [1],
      more: "/labs/{lab}",
      setup: [],
      act: [
        LOGIN,
        login("session"),
        send("session", "preferences", { preferences: SALARY }),
        send("jwt", "preferences", { preferences: SALARY }),
      ],
      happened: (world) =>
        sent({ ...SAVED })(world) && sent({ model: "session", action: "preferences", status: 200 })(world),
      options: [
        { id: "neither", holds: (world) => !inToken(world) },
        { id: "token-only", holds: (world) => inToken(world) && !inEnvelope(world) },
        { id: "both", holds: (world) => inToken(world) && inEnvelope(world) },
      ],
      answer: "token-only",
      offers: { models: ["jwt", "session"], actions: ["login", "me"] },
    },
    {
      kind: "do",
      id: "flip-role",
      run: "free",
      overturns: [2],
      more: "/labs/{lab}",
      setup: [],
      goal: [
        { id: "opened", holds: opened },
        { id: "noticed", holds: noticed },
      ],
      solution: [BOB, FLIP_ROLE, DECODE_ONLY, ADMIN, STRICT, ADMIN],
      wrong: [
        {
          id: "real-admin",
          ops: [DECODE_ONLY, LOGIN, ADMIN],
          when: (world) => lastWas({ model: "jwt", action: "admin", status: 200 })(world) && !opened(world),
          misses: "opened",
        },
        {
          id: "as-bob",
          ops: [DECODE_ONLY, BOB, ADMIN],
          when: (world) => lastWas({ action: "admin", status: 403 })(world) && !opened(world),
          misses: "opened",
        },
        {
          id: "strict-only",
          ops: [STRICT, BOB, FLIP_ROLE, ADMIN],
          when: (world) => noticed(world) && !opened(world),
          misses: "opened",
        },
        {
          id: "not-back",
          ops: [BOB, FLIP_ROLE, DECODE_ONLY, ADMIN],
          when: (world) => opened(world) && !isStrict(world),
          misses: "noticed",
        },
      ],
      curl: [send("jwt", "admin", { as: "curl", carrier: "header", token: promoted })],
      offers: {
        models: ["jwt"],
        actions: ["login", "me", "admin"],
        users: ["bob", "alice"],
        tools: ["flip-role", "decode-only", "strict"],
      },
    },
    {
      kind: "do",
      id: "outgrown",
      run: "free",
      overturns: [14],
      setup: [],
      goal: [
        { id: "too-large", holds: outgrown },
        { id: "lost", holds: lost },
      ],
      solution: [LOGIN, MANY, ME],
      wrong: [
        {
          id: "fits",
          ops: [LOGIN, FEW, ME],
          when: (world) =>
            sent({ ...SAVED, test: (exchange) => Boolean(cookieKept(exchange, "jwt")) })(world) &&
            !outgrown(world),
          misses: "too-large",
        },
        {
          id: "in-header",
          ops: [
            login("jwt", { carrier: "header" }),
            send("jwt", "preferences", { carrier: "header", preferences: permissions(60) }),
          ],
          when: (world) =>
            sent({ ...SAVED, test: (exchange) => tokenGiven(exchange) !== null })(world) && !outgrown(world),
          misses: "too-large",
        },
        {
          id: "in-drawer",
          ops: [
            login("session"),
            send("session", "preferences", { preferences: permissions(60) }),
            send("session", "me"),
          ],
          when: lastWas({ model: "session" }),
          misses: "too-large",
        },
      ],
      curl: [
        login("jwt", { as: "curl" }),
        send("jwt", "preferences", { as: "curl", preferences: permissions(60) }),
        send("jwt", "me", { as: "curl" }),
      ],
      offers: { models: ["jwt"], actions: ["login", "me"], tools: ["few", "many"] },
    },
    {
      kind: "explain",
      id: "why-believed",
      about: (world) =>
        newestEver(world, { model: "jwt", status: 200, test: (each) => signedClaims(each) !== null }) ?? null,
      from: [LOGIN, ME],
      facts: (exchange) => ({
        exchange: String(exchange.id),
        part: (handedOut(exchange)?.split(".")[1] ?? "").slice(0, 24),
        claims: JSON.stringify(signedClaims(exchange), null, 1).replaceAll(/\s+/g, " "),
        alg: findStep(exchange.steps, "token-issued")?.data.alg ?? "",
      }),
      because: ["compared", "secret", "signed"],
      right: "signed",
    },
    { kind: "recall", id: "look-back", question: "filing-cabinet-know" },
  ],
};
