import { bytes } from "../../core/figures.ts";
import { shortId } from "../../core/ids.ts";
import { findStep } from "../../trace/steps.ts";
import { afterControl, found, inOrder, newest, newestEver, sent } from "../conditions.ts";
import { asViewer, foundAgain, knewAfterRestart, ownSid, sameLabel, signedIn } from "../drawers.ts";
import { control, login, send } from "../ops.ts";
import type { Chapter, World } from "../shape.ts";

const ALICE = login("session");
const ME = send("session", "me");
const ADMIN = send("session", "admin");
const DARK = send("session", "preferences", { preferences: { theme: "dark" } });

/** The admin page, asked for after the record was changed. */
const askedAdmin = (world: World) =>
  newest(afterControl(world, "edit-session"), { model: "session", action: "admin" });
/** Who am I, asked after the record was removed. */
const askedMe = (world: World) =>
  newest(afterControl(world, "revoke-session"), { model: "session", action: "me" });
const SAVED = { model: "session", action: "preferences", status: 200 } as const;

/** The state stands in a record on the server; only a label travels. */
export const chapter: Chapter = {
  slug: "filing-cabinet",
  stage: "lab",
  offers: { models: ["session"], actions: ["login", "me", "admin"], users: ["alice"] },
  tools: [
    { id: "change-drawer", ops: [control("edit-session", asViewer)] },
    { id: "empty-drawer", ops: [control("revoke-session", ownSid)] },
    { id: "restart", ops: [control("restart-service", { service: "A" })] },
  ],
  steps: [
    { kind: "recall", id: "recall", question: "cookie-identifies-trust" },
    {
      kind: "watch",
      id: "first-drawer",
      run: "narrated",
      setup: [],
      act: [ALICE],
      happened: sent({ model: "session", action: "login", status: 200 }),
    },
    {
      kind: "watch",
      id: "blanks",
      run: "blanks",
      setup: [ALICE],
      needs: signedIn,
      act: [ME],
      happened: sent({ model: "session", action: "me", status: 200 }),
      blanks: ["seal-opened", "session-looked-up", "decision"],
    },
    {
      kind: "predict",
      id: "record-changed",
      shows: ["record-changed"],
      overturns: [5],
      setup: [ALICE, ME],
      needs: signedIn,
      act: [control("edit-session", asViewer), ADMIN],
      happened: (world) => askedAdmin(world) !== undefined,
      options: [
        { id: "cookie-changes", holds: found(askedAdmin, (asked, world) => !sameLabel(asked, world)) },
        {
          id: "until-next-login",
          holds: found(
            askedAdmin,
            (asked, world) => sameLabel(asked, world) && asked.response.status === 200,
          ),
        },
        {
          id: "drawer-counts",
          holds: found(
            askedAdmin,
            (asked, world) => sameLabel(asked, world) && asked.response.status === 403,
          ),
        },
      ],
      answer: "drawer-counts",
      offers: {
        models: ["session"],
        actions: ["login", "me", "admin"],
        users: ["alice"],
        tools: ["change-drawer"],
      },
    },
    {
      kind: "do",
      id: "theme",
      run: "free",
      setup: [ALICE],
      needs: signedIn,
      goal: [
        { id: "kept", holds: sent(SAVED) },
        { id: "found", holds: foundAgain },
      ],
      solution: [DARK, ME],
      wrong: [
        {
          id: "on-the-envelope",
          ops: [login("plain"), send("plain", "preferences", { preferences: { theme: "dark" } })],
          when: (world) =>
            sent({ model: "plain", action: "preferences", status: 200 })(world) && !sent(SAVED)(world),
          misses: "kept",
        },
        {
          id: "new-label",
          ops: [DARK, ALICE, ME],
          when: inOrder(SAVED, { model: "session", action: "login", status: 200 }),
          misses: "found",
        },
        { id: "not-asked", ops: [DARK], when: sent(SAVED), misses: "found" },
      ],
      curl: [ALICE, DARK, ME].map((op) => ({ ...op, as: "curl" as const })),
      offers: {
        models: ["plain", "session"],
        actions: ["login", "me", "preferences"],
        users: ["alice"],
      },
    },
    {
      kind: "predict",
      id: "record-removed",
      shows: ["record-removed"],
      setup: [ALICE, ME],
      needs: signedIn,
      act: [control("revoke-session", ownSid), ME],
      happened: (world) => askedMe(world) !== undefined,
      options: [
        { id: "still-in", holds: found(askedMe, ({ response }) => response.status === 200) },
        { id: "vanished", holds: found(askedMe, ({ decision }) => decision.code === "no-credential") },
        { id: "nobody", holds: found(askedMe, ({ decision }) => decision.code === "session-unknown") },
      ],
      answer: "nobody",
      offers: { models: ["session"], actions: ["login", "me"], users: ["alice"], tools: ["empty-drawer"] },
    },
    {
      kind: "explain",
      id: "why",
      about: (world) =>
        newestEver(world, { model: "session", action: "me", code: "session-unknown", carrier: "cookie" }) ??
        null,
      from: [ALICE, control("revoke-session", ownSid), ME],
      offers: { models: ["session"], actions: ["login", "me"], users: ["alice"], tools: ["empty-drawer"] },
      facts: (exchange) => ({
        exchange: String(exchange.id),
        bytes: bytes(findStep(exchange.steps, "cookie-read")?.data.bytes ?? 0),
        drawer: shortId(findStep(exchange.steps, "session-looked-up")?.data.sid ?? ""),
      }),
      because: ["damaged", "no-drawer", "too-old"],
      right: "no-drawer",
    },
    {
      kind: "predict",
      id: "restart",
      overturns: [11],
      setup: [],
      act: [ALICE, login("plain"), control("restart-service", { service: "A" }), send("plain", "me"), ME],
      happened: (world) =>
        knewAfterRestart(world, "session") !== null && knewAfterRestart(world, "plain") !== null,
      options: [
        {
          id: "both",
          holds: (world) =>
            knewAfterRestart(world, "session") === true && knewAfterRestart(world, "plain") === true,
        },
        {
          id: "drawer",
          holds: (world) =>
            knewAfterRestart(world, "session") === true && knewAfterRestart(world, "plain") === false,
        },
        {
          id: "slip",
          holds: (world) =>
            knewAfterRestart(world, "session") === false && knewAfterRestart(world, "plain") === true,
        },
        {
          id: "neither",
          holds: (world) =>
            knewAfterRestart(world, "session") === false && knewAfterRestart(world, "plain") === false,
        },
      ],
      answer: "slip",
      offers: {
        models: ["plain", "session"],
        actions: ["login", "me"],
        users: ["alice"],
        tools: ["restart"],
      },
    },
  ],
};
