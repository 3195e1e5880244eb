import { controlled } from "../conditions.ts";
import { control, login, send } from "../ops.ts";
import { forgery } from "../passports.ts";
import type { DoStep } from "../shape.ts";

/** One secret signs and checks. */
export const ONE_SECRET = control("settings", { jwtAlg: "HS256" });
/** A private half signs, a public half checks. */
export const KEY_PAIR = control("settings", { jwtAlg: "ES256" });
/** Orders makes a passport which says that Bob is an admin, and shows it to billing. */
export const FORGE = control("forge", { as: "orders", at: "billing", user: "bob", role: "admin" });

/** A service inside that signs with whatever it holds for checking: with a shared secret it can, with a public key not. */
export const goneBad: DoStep = {
  kind: "do",
  id: "gone-bad",
  run: "free",
  overturns: [15],
  setup: [KEY_PAIR],
  offers: {
    models: ["hybrid"],
    actions: ["login", "dashboard"],
    tools: ["one-secret", "key-pair", "forge"],
  },
  goal: [
    { id: "shared", holds: (world) => forgery(world, "HS256")?.response.status === 200 },
    { id: "public", holds: (world) => forgery(world, "ES256")?.decision.code === "signature-invalid" },
  ],
  solution: [ONE_SECRET, FORGE, KEY_PAIR, FORGE],
  wrong: [
    {
      id: "no-forgery",
      ops: [ONE_SECRET, login("hybrid"), send("hybrid", "dashboard")],
      when: (world) => controlled("settings")(world) && !forgery(world, "HS256"),
      misses: "shared",
    },
    {
      id: "only-refused",
      ops: [FORGE],
      when: (world) => forgery(world, "ES256") !== undefined,
      misses: "shared",
    },
    {
      id: "only-believed",
      ops: [ONE_SECRET, FORGE],
      when: (world) => forgery(world, "HS256") !== undefined,
      misses: "public",
    },
  ],
  curl: [],
};
