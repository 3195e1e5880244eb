import { findStep } from "../../trace/steps.ts";
import { newestEver, sent } from "../conditions.ts";
import { login, send } from "../ops.ts";
import type { Chapter, World } from "../shape.ts";
import { lightOrDark } from "../tasks/light-or-dark.ts";
import { partners } from "../tasks/partners.ts";
import { COPY, EMPTY_DRAWER, LIST_TOKEN, READ_LIST, signOutAtOnce } from "../tasks/sign-out-at-once.ts";

const DASHBOARD = { model: "hybrid", action: "dashboard", status: 200 } as const;

/** How often a store was asked for a drawer, for the newest dashboard. */
const lookUps = ({ exchanges }: World): number =>
  exchanges
    .findLast(({ model, action }) => model === DASHBOARD.model && action === DASHBOARD.action)
    ?.steps.filter(({ kind }) => kind === "session-looked-up").length ?? 0;

/** A copy that was turned away, because the server's side had ended the sign-in. */
const shutOut = (world: Pick<World, "past">) =>
  newestEver(world, {
    kind: "thief",
    test: ({ decision }) => decision.code === "session-unknown" || decision.code === "token-revoked",
  }) ?? null;

/** Envelope, label, cabinet, passport; then: which would you choose? */
export const chapter: Chapter = {
  slug: "model-to-keep",
  stage: "lab",
  offers: { models: ["session", "jwt"], actions: ["login", "me"] },
  tools: [
    { id: "copy", ops: [COPY] },
    { id: "empty-drawer", ops: [EMPTY_DRAWER] },
    { id: "list-token", ops: [LIST_TOKEN] },
    { id: "read-list", ops: [READ_LIST] },
  ],
  steps: [
    {
      kind: "watch",
      id: "label-and-drawer",
      run: "narrated",
      setup: [],
      act: [login("session"), send("session", "me")],
      happened: sent({ model: "session", action: "me", status: 200 }),
    },
    {
      kind: "watch",
      id: "passport",
      run: "blanks",
      setup: [],
      act: [login("jwt"), send("jwt", "me")],
      happened: sent({ model: "jwt", action: "me", status: 200 }),
      blanks: ["cookie-read", "signature-checked", "claims-checked", "decision"],
    },
    signOutAtOnce,
    {
      kind: "explain",
      id: "what-it-takes",
      about: shutOut,
      from: [login("session"), COPY, EMPTY_DRAWER, COPY],
      offers: signOutAtOnce.offers,
      facts: (exchange) => ({
        exchange: String(exchange.id),
        model: exchange.model,
        code: exchange.decision.code ?? "",
        asked: findStep(exchange.steps, "denylist-checked") ? "denylist-checked" : "session-looked-up",
        reads: String(exchange.cost.storeReads),
      }),
      because: ["server-keeps", "browser-forgot", "time-was-up"],
      right: "server-keeps",
    },
    partners,
    {
      kind: "predict",
      id: "shop",
      stage: "hybrid",
      shows: ["which-would-you-choose"],
      setup: [],
      act: [login("hybrid"), send("hybrid", "dashboard")],
      happened: sent(DASHBOARD),
      options: [
        { id: "never", holds: (world) => lookUps(world) === 0 },
        { id: "once", holds: (world) => lookUps(world) === 1 },
        { id: "each", holds: (world) => lookUps(world) > 1 },
      ],
      answer: "once",
      offers: { models: ["hybrid"], actions: ["login", "dashboard"] },
    },
    lightOrDark,
    { kind: "recall", id: "from-earlier", question: "trade-offs-know" },
  ],
};
