import { shortId } from "../../core/ids.ts";
import { cookieGiven, cookiesSent } from "../../lab/client/held.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";
import type { ActionName } from "../../trace/vocabulary.ts";
import { afterControl, findAll, inOrder, newest, newestEver, sent } from "../conditions.ts";
import { ownStandingDrawer } from "../held.ts";
import { control, login, send } from "../ops.ts";
import type { Chapter, Condition, FromWorld, World } from "../shape.ts";

const ALICE = login("session");
const ME = send("session", "me");
const ADMIN = send("session", "admin");
const DARK = send("session", "preferences", { preferences: { theme: "dark" } });

const signedIn: Condition = (world) => ownStandingDrawer(world)?.userId != null;

const asViewer: FromWorld<{ sid: string; role: "viewer" }> = (world) => {
  const drawer = ownStandingDrawer(world);
  return drawer && { sid: drawer.id, role: "viewer" };
};
const ownSid: FromWorld<{ sid: string }> = (world) => {
  const drawer = ownStandingDrawer(world);
  return drawer && { sid: drawer.id };
};

const labelOf = (exchange: Exchange): string | null => cookiesSent(exchange, "session")[0] ?? null;

/** Whether the label that came is the one that its client held before, byte for byte. */
function sameLabel(exchange: Exchange, { past }: Pick<World, "past">): boolean {
  const label = labelOf(exchange);
  const before = past.filter(({ id, client }) => id < exchange.id && client.id === exchange.client.id);
  return before.some((each) => labelOf(each) === label || cookieGiven(each, "session") === label);
}

/** The admin page, asked for after the record was changed. */
const askedAdmin = (world: World) =>
  newest(afterControl(world, "edit-session"), { model: "session", action: "admin" });
/** Who am I, asked after the record was removed. */
const askedMe = (world: World) =>
  newest(afterControl(world, "revoke-session"), { model: "session", action: "me" });
/** Whether a model still knew the client after the restart; `null` where it was not asked. */
const knew = (world: World, model: "session" | "plain"): boolean | null => {
  const asked = newest(afterControl(world, "restart-service"), { model, action: "me" });
  return asked ? asked.response.status === 200 : null;
};

const SAVED = { model: "session", action: "preferences", status: 200 } as const;

/** The requests that only ask, and neither sign in nor save. */
const ASKING: ReadonlySet<ActionName> = new Set(["hello", "me", "admin"]);

/** Whether a later request, with the very label that was sent when something was saved, found it in the drawer. */
const foundAgain: Condition = (world) =>
  findAll(world, SAVED).some((saved) =>
    world.exchanges.some(
      (later) =>
        later.id > saved.id &&
        later.model === "session" &&
        ASKING.has(later.action) &&
        labelOf(later) === labelOf(saved) &&
        Object.keys(findStep(later.steps, "session-looked-up")?.data.record?.preferences ?? {}).length > 0,
    ),
  );

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
        { id: "cookie-changes", holds: when(askedAdmin, (asked, world) => !sameLabel(asked, world)) },
        {
          id: "until-next-login",
          holds: when(askedAdmin, (asked, world) => sameLabel(asked, world) && asked.response.status === 200),
        },
        {
          id: "drawer-counts",
          holds: when(askedAdmin, (asked, world) => sameLabel(asked, world) && asked.response.status === 403),
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
        { id: "still-in", holds: when(askedMe, ({ response }) => response.status === 200) },
        { id: "vanished", holds: when(askedMe, ({ decision }) => decision.code === "no-credential") },
        { id: "nobody", holds: when(askedMe, ({ decision }) => decision.code === "session-unknown") },
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
      facts: (exchange) => ({
        exchange: String(exchange.id),
        bytes: String(findStep(exchange.steps, "cookie-read")?.data.bytes ?? ""),
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
      happened: (world) => knew(world, "session") !== null && knew(world, "plain") !== null,
      options: [
        { id: "both", holds: (world) => knew(world, "session") === true && knew(world, "plain") === true },
        { id: "drawer", holds: (world) => knew(world, "session") === true && knew(world, "plain") === false },
        { id: "slip", holds: (world) => knew(world, "session") === false && knew(world, "plain") === true },
        {
          id: "neither",
          holds: (world) => knew(world, "session") === false && knew(world, "plain") === false,
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

/** Whether something holds for the exchange that is found in the world; it does not where there is none. */
function when(
  find: (world: World) => Exchange | undefined,
  holds: (exchange: Exchange, world: World) => boolean,
): Condition {
  return (world) => {
    const exchange = find(world);
    return exchange !== undefined && holds(exchange, world);
  };
}
