import { cookieGiven, cookieKept, cookiesSent } from "../lab/client/held.ts";
import { tamper } from "../lab/client/tamper.ts";
import type { Exchange } from "../trace/exchange.ts";
import { findStep } from "../trace/steps.ts";
import { newest } from "./conditions.ts";
import { cookieOf } from "./held.ts";
import type { Condition, FromWorld, World } from "./shape.ts";

/** What the chapter about cookies asks of them: of the plain one, whose text is a slip, and of labels. */

/** Who a request said that its sender is, in clear text. */
export const toldBy = ({ steps }: Exchange) => findStep(steps, "state-read")?.data.state ?? null;

/** The role that the directory has for the person whom a request names. */
export const directoryRole = (exchange: Exchange, { view }: Pick<World, "view">) =>
  view.users.find(({ id }) => id === toldBy(exchange)?.userId)?.role ?? "none";

/** Whether a request said `admin` of somebody of whom the directory says something else. */
export const isPromoted = (exchange: Exchange, world: Pick<World, "view">): boolean =>
  toldBy(exchange)?.role === "admin" && directoryRole(exchange, world) !== "admin";

/** Those requests since the step began. */
export const promoted = (world: World) => world.exchanges.filter((exchange) => isPromoted(exchange, world));

/** The page's own slip with another role on it. */
export const asAdmin: FromWorld<{ model: "plain"; value: string }> = (world) => {
  const held = cookieOf(world, "plain", world.me);
  return held?.includes("role=") ? { model: "plain", value: held.replace(/role=\w+/, "role=admin") } : null;
};

/** The page's own label with another character in its middle. */
export const oneCharacter: FromWorld<{ model: "session"; value: string }> = (world) => {
  const held = cookieOf(world, "session", world.me);
  const changed = held ? tamper(held) : null;
  return changed ? { model: "session", value: changed.value } : null;
};

/** The newest question with a label that this server never handed out. */
export const withStrangeLabel = (world: World): Exchange | undefined =>
  newest(world, {
    model: "session",
    action: "me",
    test: (exchange) =>
      cookiesSent(exchange, "session").some(
        (label) => !world.past.some((earlier) => cookieGiven(earlier, "session") === label),
      ),
  });

/** Whether the server set a cookie that no browser stores. */
const isTooLarge = (exchange: Exchange): boolean =>
  Boolean(cookieGiven(exchange, "plain")) && cookieKept(exchange, "plain") === null;
/** Something was saved for which no cookie has room. */
export const SAVED_TOO_MUCH = { model: "plain", action: "preferences", test: isTooLarge } as const;

/** What came back after a cookie was set that is too large: that one, the one before it, or something else. */
export function cameBack(world: World): "new" | "old" | "other" | null {
  const saved = newest(world, SAVED_TOO_MUCH);
  const next = newest(world, { model: "plain", action: "me" });
  if (!saved || !next) return null;
  const [came = null] = cookiesSent(next, "plain");
  if (came === cookieGiven(saved, "plain")) return "new";
  return came === null || came === cookiesSent(saved, "plain")[0] ? "old" : "other";
}

/** Whether the learner's page holds a plain cookie. */
export const holdsSlip: Condition = (world) => cookieOf(world, "plain", world.me) !== null;
/** Whether it says who has signed in. */
export const signedInBySlip: Condition = (world) =>
  cookieOf(world, "plain", world.me)?.includes("role=") ?? false;
