import { cookieKept, cookiesSent } from "../lab/client/held.ts";
import { allSessions } from "../lab/client/reduce.ts";
import { decodeToken } from "../lab/client/token.ts";
import type { Exchange } from "../trace/exchange.ts";
import { findStep, isStep } from "../trace/steps.ts";
import type { ModelName, SessionRecord } from "../trace/vocabulary.ts";
import type { World } from "./shape.ts";

/** The cookie that a client holds for a model, as far as its exchanges tell: `null` for none. */
export function cookieOf({ past }: Pick<World, "past">, model: ModelName, client: string): string | null {
  for (const exchange of past.toReversed()) {
    if (exchange.client.id !== client || exchange.model !== model) continue;
    const given = cookieKept(exchange, model);
    if (given !== null) return given === "" ? null : given;
    const came = cookiesSent(exchange, model)[0];
    if (came !== undefined) return came;
  }
  return null;
}

/** The drawer that an exchange opened, filed or emptied: its session's id. */
export function drawerOf({ steps }: Exchange): string | null {
  const written = steps.findLast((step) => isStep(step, "session-written"));
  const step = written ?? findStep(steps, "session-looked-up") ?? findStep(steps, "session-removed");
  return step?.data.sid ?? null;
}

/** The drawer of the learner's page: the one that it last used. */
export function ownDrawer({ past, me }: Pick<World, "past" | "me">): string | null {
  const last = past.findLast((exchange) => exchange.client.id === me && drawerOf(exchange) !== null);
  return last ? drawerOf(last) : null;
}

/** That drawer, where it still stands. */
export function ownStandingDrawer(world: World): SessionRecord | null {
  const sid = ownDrawer(world);
  return allSessions(world.view).find(({ id }) => id === sid) ?? null;
}

/** The id (`jti`) of a token; `null` where nothing can be read. */
export const tokenIdOf = (token: string): string | null => {
  const id = decodeToken(token)?.claims?.jti;
  return typeof id === "string" ? id : null;
};
