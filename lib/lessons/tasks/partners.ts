import { byProgram, checkedInPublic, handedToken, touchedNoStore } from "../choices.ts";
import { newest } from "../conditions.ts";
import { login, send } from "../ops.ts";
import type { DoStep, World } from "../shape.ts";

const asked = (world: World) => newest(world, { action: "me", status: 200 });
const inHeader = (model: "session" | "sealed" | "jwt") => [
  login(model, { carrier: "header" }),
  send(model, "me", { carrier: "header" }),
];

/** Programs of others ask, and services of others check who asks: without a line home, and without the stamp. */
export const partners: DoStep = {
  kind: "do",
  id: "partners",
  run: "free",
  shows: ["which-would-you-choose"],
  setup: [],
  offers: {
    models: ["session", "sealed", "jwt"],
    actions: ["login", "me"],
    carriers: ["cookie", "header"],
  },
  goal: [
    { id: "program", holds: (world) => byProgram(world).length > 0 },
    { id: "no-store", holds: (world) => byProgram(world).some(touchedNoStore) },
    {
      id: "public",
      holds: (world) => byProgram(world).some((each) => touchedNoStore(each) && checkedInPublic(each)),
    },
  ],
  solution: inHeader("jwt"),
  wrong: [
    {
      id: "envelope",
      ops: [login("jwt"), send("jwt", "me")],
      when: (world) => asked(world)?.carrier === "cookie",
      misses: "program",
    },
    {
      id: "label",
      ops: inHeader("session"),
      when: (world) => asked(world)?.model === "session",
      misses: "no-store",
    },
    {
      id: "box",
      ops: inHeader("sealed"),
      when: (world) => asked(world)?.model === "sealed",
      misses: "public",
    },
  ],
  curl: [
    login("jwt", { as: "curl", carrier: "header" }),
    send("jwt", "me", { as: "curl", carrier: "header", token: handedToken }),
  ],
};
