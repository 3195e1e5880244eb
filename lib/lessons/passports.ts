import { bearerOf } from "../lab/client/held.ts";
import { allSessions } from "../lab/client/reduce.ts";
import { decodeToken, timeOfClaim } from "../lab/client/token.ts";
import type { Exchange } from "../trace/exchange.ts";
import { findStep } from "../trace/steps.ts";
import type { InsideService } from "../trace/vocabulary.ts";
import { findAll, newest } from "./conditions.ts";
import { drawerOf } from "./held.ts";
import type { Condition, World } from "./shape.ts";

const HYBRID = { model: "hybrid" } as const;

/** The newest passport that the gateway minted for a service inside, and that was believed there. */
export function passportFor({ past }: Pick<World, "past">, service: InsideService): string | null {
  for (const { steps, model } of past.toReversed()) {
    if (model !== "hybrid") continue;
    for (const step of steps)
      if (step.kind === "service-called" && step.data.service === service && step.data.code === null)
        return step.data.token;
  }
  return null;
}

/** The drawer that the gateway opened last, if it still stands. */
export function openDrawer({ past, view }: Pick<World, "past" | "view">): string | null {
  const last = past.findLast((exchange) => exchange.model === "hybrid" && drawerOf(exchange) !== null);
  const sid = last ? drawerOf(last) : null;
  return allSessions(view).some(({ id }) => id === sid) ? sid : null;
}

/** The revocation since the step began; `undefined` for none. */
export const revocation = ({ notes }: Pick<World, "notes">) =>
  notes.findLast(({ control, removedSid }) => control === "revoke-session" && removedSid !== null);

/** What was asked since the session was revoked: its label at the gateway, or a passport from before at orders. */
function since(world: World): { outside: Exchange[]; inside: Exchange[] } {
  const revoked = revocation(world);
  if (!revoked) return { outside: [], inside: [] };
  const after = ({ id }: Exchange): boolean => id > revoked.afterExchange;
  const before = { past: world.past.filter((exchange) => !after(exchange)) };
  const token = passportFor(before, "orders");
  return {
    outside: findAll(world, { ...HYBRID, code: "session-unknown", test: after }),
    inside: findAll(world, {
      ...HYBRID,
      action: "orders",
      test: (exchange) => after(exchange) && token !== null && bearerOf(exchange) === token,
    }),
  };
}

/** After the revocation the gateway turned the label away. */
export const closedOutside: Condition = (world) => since(world).outside.length > 0;

/** After the revocation orders believed a passport from before. */
export const believedInside: Condition = (world) =>
  since(world).inside.some(({ response }) => response.status === 200);

/** The seconds, by the lab's clock, between the last time that orders believed it and the first that it had expired. */
export function doubtfulSeconds(world: World): number | null {
  const { inside } = since(world);
  const over = inside.find(({ decision }) => decision.code === "token-expired");
  const last = over && inside.findLast(({ response, id }) => response.status === 200 && id < over.id);
  return over && last ? (over.labTime - last.labTime) / 1000 : null;
}

/** Orders believed a passport, though the gateway had turned the session away before. */
export const stillBelieved = ({
  past,
}: Pick<World, "past">): [outside: Exchange, inside: Exchange] | null => {
  const inside = past.findLast(
    (each) =>
      each.action === "orders" &&
      each.response.status === 200 &&
      past.some(({ id, decision }) => id < each.id && decision.code === "session-unknown"),
  );
  const outside =
    inside && past.findLast(({ id, decision }) => id < inside.id && decision.code === "session-unknown");
  return inside && outside ? [outside, inside] : null;
};

/** Whole seconds that the token of a request had left, by the lab's clock. */
export function secondsLeft(exchange: Exchange): number | null {
  const exp = decodeToken(bearerOf(exchange) ?? "")?.claims?.exp;
  const until = exp === undefined ? null : timeOfClaim("exp", exp);
  return until === null ? null : Math.floor((until - exchange.labTime) / 1000);
}

/** The newest forgery that was shown to billing, which was signed in that way. */
export const forgery = (world: World, alg: "HS256" | "ES256"): Exchange | undefined =>
  newest(world, {
    ...HYBRID,
    action: "billing",
    kind: "service",
    test: ({ steps }) => findStep(steps, "key-chosen")?.data.alg === alg,
  });
