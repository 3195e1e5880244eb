import type { ModelName } from "../../trace/vocabulary.ts";
import { savedBySomeone, touchedNoStore, wishesKept } from "../choices.ts";
import { newest } from "../conditions.ts";
import { send } from "../ops.ts";
import type { DoStep, Sender, World } from "../shape.ts";

const saving = (model: ModelName, as: Sender = "page") =>
  send(model, "preferences", { as, preferences: { theme: "dark" } });
const visit = (model: ModelName, as: Sender = "page") => [
  send(model, "hello", { as }),
  saving(model, as),
  send(model, "hello", { as }),
];

const saved = (world: World) => newest(world, { action: "preferences" });

/** A wish that harms nobody comes back, without a sign-in and without anything kept on the server. */
export const lightOrDark: DoStep = {
  kind: "do",
  id: "light-or-dark",
  run: "free",
  shows: ["which-would-you-choose"],
  setup: [],
  offers: {
    models: ["none", "plain", "session", "sealed", "jwt"],
    actions: ["hello", "preferences"],
  },
  goal: [
    { id: "saved", holds: (world) => savedBySomeone(world).length > 0 },
    { id: "back", holds: (world) => wishesKept(world).length > 0 },
    { id: "nothing-kept", holds: (world) => wishesKept(world).some((pair) => pair.every(touchedNoStore)) },
  ],
  solution: visit("plain"),
  wrong: [
    {
      id: "dropped",
      ops: visit("none"),
      when: (world) => saved(world)?.model === "none",
      misses: "saved",
    },
    {
      id: "passport",
      ops: visit("jwt"),
      when: (world) => saved(world)?.model === "jwt",
      misses: "saved",
    },
    {
      id: "not-met",
      ops: [saving("plain")],
      when: (world) => saved(world)?.decision.code === "no-credential",
      misses: "saved",
    },
    {
      id: "drawer",
      ops: visit("session"),
      when: (world) => saved(world)?.model === "session",
      misses: "nothing-kept",
    },
  ],
  curl: visit("plain", "curl"),
};
