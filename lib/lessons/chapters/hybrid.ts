import { all, controlled, findAll, lastWas, newest, not, sent } from "../conditions.ts";
import { control, login, send } from "../ops.ts";
import {
  believedInside,
  closedOutside,
  doubtfulSeconds,
  openDrawer,
  passportFor,
  revocation,
  secondsLeft,
  stillBelieved,
} from "../passports.ts";
import type { Chapter, Op, SendOp, World } from "../shape.ts";
import { FORGE, goneBad, KEY_PAIR, ONE_SECRET } from "../tasks/gone-bad.ts";

const DASHBOARD = send("hybrid", "dashboard");
const ME = send("hybrid", "me");
const MINTED = { model: "hybrid", action: "dashboard", status: 200 } as const;
const ORDERS = { model: "hybrid", action: "orders" } as const;
const BILLING = { model: "hybrid", action: "billing" } as const;

/** The passport for orders, shown to a service inside. */
const show = (service: "orders" | "billing"): SendOp =>
  send("hybrid", service, { carrier: "header", token: (world) => passportFor(world, "orders") });

const REVOKE = control("revoke-session", (world) => {
  const sid = openDrawer(world);
  return sid === null ? null : { sid };
});
const AHEAD = control("advance-clock", { seconds: 15 });
const MINUTE_AHEAD = control("advance-clock", { seconds: 60 });

/** What the page was handed is shown at orders again. */
const AT_ORDERS = show("orders");
const LATER: readonly Op[] = [AHEAD, AT_ORDERS];

/**
 * The longest that may lie between the last time a passport was believed and the first that it was not, in seconds: a step
 * of the clock, and as much again for whoever presses the buttons.
 */
const CLOSE = 30;

const signedIn = (world: World): boolean => openDrawer(world) !== null;

/** A session outside, short-lived tokens inside. */
export const chapter: Chapter = {
  slug: "hybrid",
  stage: "hybrid",
  offers: { models: ["hybrid"], actions: ["login", "dashboard", "me"] },
  tools: [
    { id: "revoke", ops: [REVOKE] },
    { id: "old-passport", ops: [AT_ORDERS] },
    { id: "ahead", ops: [AHEAD] },
    { id: "minute-ahead", ops: [MINUTE_AHEAD] },
    { id: "one-secret", ops: [ONE_SECRET] },
    { id: "key-pair", ops: [KEY_PAIR] },
    { id: "forge", ops: [FORGE] },
    { id: "rotate-overlap", ops: [control("rotate-keys", { overlap: true })] },
    { id: "rotate-drop", ops: [control("rotate-keys", { overlap: false })] },
  ],
  steps: [
    {
      kind: "watch",
      id: "label-in-passports-out",
      run: "narrated",
      shows: ["gateway-mints"],
      setup: [],
      act: [login("hybrid"), DASHBOARD],
      happened: sent(MINTED),
    },
    {
      kind: "watch",
      id: "at-orders",
      run: "blanks",
      setup: [login("hybrid")],
      needs: signedIn,
      act: [DASHBOARD, AT_ORDERS],
      happened: sent({ ...ORDERS, status: 200 }),
      blanks: ["signature-checked", "claims-checked", "decision"],
    },
    {
      kind: "do",
      id: "how-long",
      run: "free",
      shows: ["revoke-and-measure"],
      setup: [login("hybrid"), DASHBOARD],
      needs: (world) => signedIn(world) && passportFor(world, "orders") !== null,
      offers: {
        models: ["hybrid"],
        actions: ["login", "dashboard", "me"],
        tools: ["revoke", "old-passport", "ahead", "minute-ahead"],
      },
      goal: [
        { id: "revoked", holds: (world) => revocation(world) !== undefined },
        { id: "closed", holds: closedOutside },
        { id: "believed", holds: believedInside },
        { id: "over", holds: (world) => (doubtfulSeconds(world) ?? Number.POSITIVE_INFINITY) <= CLOSE },
      ],
      solution: [DASHBOARD, REVOKE, ME, AT_ORDERS, ...LATER, ...LATER, ...LATER, ...LATER],
      wrong: [
        {
          id: "not-revoked",
          ops: [show("orders"), MINUTE_AHEAD, show("orders")],
          when: (world) => revocation(world) === undefined && sent(ORDERS)(world),
          misses: "revoked",
        },
        {
          id: "stale",
          ops: [MINUTE_AHEAD, REVOKE, ME, show("orders")],
          when: all(lastWas({ ...ORDERS, code: "token-expired" }), not(believedInside)),
          misses: "believed",
        },
        {
          id: "one-leap",
          ops: [DASHBOARD, REVOKE, ME, show("orders"), MINUTE_AHEAD, show("orders")],
          when: lastWas({ ...ORDERS, code: "token-expired" }),
          misses: "over",
        },
        {
          id: "only-outside",
          ops: [REVOKE, ME, ME],
          when: all((world) => revocation(world) !== undefined, not(sent(ORDERS))),
          misses: "believed",
        },
      ],
      curl: [{ ...show("orders"), as: "curl" }],
    },
    {
      kind: "explain",
      id: "why-believed",
      about: (world) => stillBelieved(world)?.[1] ?? null,
      from: [login("hybrid"), DASHBOARD, REVOKE, ME, AT_ORDERS],
      offers: {
        models: ["hybrid"],
        actions: ["login", "dashboard", "me"],
        tools: ["revoke", "old-passport", "ahead", "minute-ahead"],
      },
      facts: (exchange, world) => {
        const outside = stillBelieved(world)?.[0];
        const later = outside ? (exchange.labTime - outside.labTime) / 1000 : 0;
        return {
          inside: String(exchange.id),
          outside: String(outside?.id ?? ""),
          later: String(Math.round(later)),
          left: String(secondsLeft(exchange) ?? ""),
        };
      },
      because: ["asks-nobody", "kept-a-copy", "slow-clock"],
      right: "asks-nobody",
    },
    {
      kind: "predict",
      id: "wrong-door",
      overturns: [15],
      setup: [],
      act: [login("hybrid"), DASHBOARD, show("billing")],
      happened: sent(BILLING),
      options: [
        { id: "in", holds: lastWas({ ...BILLING, status: 200 }) },
        { id: "stamp", holds: lastWas({ ...BILLING, code: "signature-invalid" }) },
        { id: "audience", holds: lastWas({ ...BILLING, code: "audience-wrong" }) },
      ],
      answer: "audience",
    },
    goneBad,
    {
      kind: "predict",
      id: "new-stamp",
      overturns: [15],
      setup: [login("hybrid")],
      act: [login("hybrid"), DASHBOARD, control("rotate-keys", { overlap: false }), ME, show("orders")],
      happened: all(controlled("rotate-keys"), (world) => {
        const minted = newest(world, MINTED);
        return findAll(world, ORDERS).some(({ id }) => minted !== undefined && id > minted.id);
      }),
      options: [
        { id: "in", holds: lastWas({ ...ORDERS, status: 200 }) },
        { id: "expired", holds: lastWas({ ...ORDERS, code: "token-expired" }) },
        { id: "unknown", holds: lastWas({ ...ORDERS, code: "key-unknown" }) },
      ],
      answer: "unknown",
      offers: {
        models: ["hybrid"],
        actions: ["login", "dashboard", "me"],
        tools: ["old-passport", "rotate-overlap", "rotate-drop"],
      },
    },
    { kind: "recall", id: "from-earlier", question: "passport-know" },
  ],
};
