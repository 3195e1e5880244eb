import type { Exchange } from "../trace/exchange.ts";
import { brought, handedOut } from "./credentials.ts";
import type { World } from "./shape.ts";

/** What can happen to a sign-in: the rows of a small matrix. */
export const HAPPENINGS = ["log-out", "revoke", "demote", "restart"] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** What it can happen to: the columns. */
export const COMPARED = ["session", "jwt"] as const;
export type Compared = (typeof COMPARED)[number];

const CONTROL_OF = {
  revoke: { session: "revoke-session", jwt: "revoke-token" },
  demote: { session: "change-role", jwt: "change-role" },
  restart: { session: "restart-service", jwt: "restart-service" },
} as const;

/** After which exchanges it happened: their numbers. */
function momentsOf({ exchanges, notes }: World, row: Happening, column: Compared): number[] {
  if (row === "log-out")
    return exchanges
      .filter(({ model, action, decision }) => model === column && action === "logout" && decision.identity)
      .map(({ id }) => id);
  const name = CONTROL_OF[row][column];
  return notes.filter(({ control }) => control === name).map(({ afterExchange }) => afterExchange);
}

/**
 * How a sign-in of this step fared that was made before something happened to it: the newest exchange that brought it
 * afterwards, to ask who that is, or for the admins' page. `null` where nobody has tried yet.
 */
export function outcomeOf(world: World, row: Happening, column: Compared): Exchange | null {
  const moments = momentsOf(world, row, column);
  const asks = row === "demote" ? "admin" : "me";
  const outcome = world.exchanges.findLast((exchange) => {
    if (exchange.model !== column || exchange.action !== asks) return false;
    const credential = brought(exchange);
    const issued = world.exchanges.find(
      (login) => login.model === column && login.action === "login" && handedOut(login) === credential,
    );
    return issued !== undefined && moments.some((at) => issued.id <= at && at < exchange.id);
  });
  return outcome ?? null;
}
