import { copiesLetIn, copiesShutOut, ending, lastTokenId } from "../choices.ts";
import { newest } from "../conditions.ts";
import { copyOf, ownSid } from "../drawers.ts";
import { cookieOf } from "../held.ts";
import { control, login, send } from "../ops.ts";
import type { DoStep, World } from "../shape.ts";

/** A thief sends a copy of what the page was let in with last. */
export const COPY = control("replay", copyOf("session", "sealed", "jwt", "hybrid"));
export const EMPTY_DRAWER = control("revoke-session", ownSid);
export const LIST_TOKEN = control("revoke-token", lastTokenId);
export const READ_LIST = control("settings", { denylist: true });

const stolen = (world: World) => newest(world, { kind: "thief" });

/** Whoever runs the server has to be able to end a sign-in at once, whoever holds the credential. */
export const signOutAtOnce: DoStep = {
  kind: "do",
  id: "bank",
  run: "free",
  shows: ["which-would-you-choose"],
  setup: [],
  offers: {
    models: ["session", "sealed", "jwt"],
    actions: ["login", "me", "logout"],
    tools: ["copy", "empty-drawer", "list-token", "read-list"],
  },
  goal: [
    { id: "copied", holds: (world) => copiesLetIn(world).length > 0 },
    { id: "ended", holds: (world) => ending(world) !== undefined },
    { id: "shut-out", holds: (world) => copiesShutOut(world).length > 0 },
  ],
  solution: [login("session"), COPY, EMPTY_DRAWER, COPY],
  wrong: [
    {
      id: "no-copy",
      ops: [login("session"), EMPTY_DRAWER, send("session", "me")],
      when: (world) => ending(world) !== undefined && stolen(world) === undefined,
      misses: "copied",
    },
    {
      id: "box",
      ops: [login("sealed"), COPY, send("sealed", "logout"), COPY],
      when: (world) => stolen(world)?.model === "sealed",
      misses: "ended",
    },
    {
      id: "by-herself",
      ops: [login("session"), COPY, send("session", "logout"), COPY],
      when: (world) => ending(world) === undefined && newest(world, { action: "logout" }) !== undefined,
      misses: "ended",
    },
    {
      id: "unread-list",
      ops: [login("jwt"), COPY, LIST_TOKEN, COPY],
      when: (world) =>
        stolen(world)?.model === "jwt" && ending(world) !== undefined && !world.view.settings.denylist,
      misses: "shut-out",
    },
  ],
  curl: [
    {
      ...send("session", "me", { as: "curl", carrier: "header" }),
      token: (world) => cookieOf(world, "session", world.me),
    },
  ],
};
