import { canBeStolen, cookieGiven, cookiesSent } from "../lab/client/held.ts";
import { allSessions } from "../lab/client/reduce.ts";
import type { Exchange } from "../trace/exchange.ts";
import { findStep } from "../trace/steps.ts";
import type { ActionName, ModelName, SessionRecord } from "../trace/vocabulary.ts";
import { afterControl, findAll, newest } from "./conditions.ts";
import { drawerOf, ownStandingDrawer } from "./held.ts";
import type { Condition, FromWorld, World } from "./shape.ts";

/** What the chapters about sessions ask of labels and drawers. */

/** Whether the learner's page has a drawer in which a user stands. */
export const signedIn: Condition = (world) => ownStandingDrawer(world)?.userId != null;

/** The record of the page's own drawer with another role in it. */
export const asViewer: FromWorld<{ sid: string; role: "viewer" }> = (world) => {
  const drawer = ownStandingDrawer(world);
  return drawer && { sid: drawer.id, role: "viewer" };
};

/** The page's own drawer. */
export const ownSid: FromWorld<{ sid: string }> = (world) => {
  const drawer = ownStandingDrawer(world);
  return drawer && { sid: drawer.id };
};

const labelOf = (exchange: Exchange): string | null => cookiesSent(exchange, "session")[0] ?? null;

/** Whether the label that came is one that its client held before, byte for byte. */
export function sameLabel(exchange: Exchange, { past }: Pick<World, "past">): boolean {
  const label = labelOf(exchange);
  const before = past.filter(({ id, client }) => id < exchange.id && client.id === exchange.client.id);
  return before.some((each) => labelOf(each) === label || cookieGiven(each, "session") === label);
}

/** The requests that only ask, and neither sign in nor save. */
const ASKING: ReadonlySet<ActionName> = new Set(["hello", "me", "admin"]);

/** Whether something was saved, and a later request with the very same label found it in the drawer. */
export const foundAgain: Condition = (world) =>
  findAll(world, { model: "session", action: "preferences", status: 200 }).some((saved) =>
    world.exchanges.some(
      (later) =>
        later.id > saved.id &&
        later.model === "session" &&
        ASKING.has(later.action) &&
        labelOf(later) === labelOf(saved) &&
        Object.keys(findStep(later.steps, "session-looked-up")?.data.record?.preferences ?? {}).length > 0,
    ),
  );

/** Whether a model still knew the client after the restart of the server; `null` where it was not asked. */
export function knewAfterRestart(world: World, model: ModelName): boolean | null {
  const asked = newest(afterControl(world, "restart-service"), { model, action: "me" });
  return asked ? asked.response.status === 200 : null;
}

/** The drawers in which Alice stands. */
export function drawersOfAlice({ view }: Pick<World, "view">): SessionRecord[] {
  const alice = view.users.find(({ name }) => name === "Alice");
  return allSessions(view).filter(({ userId }) => userId === alice?.id);
}

/** How many of them were opened by somebody who asked who they are, since the step began. */
export function openedForAlice(world: World): number {
  const opened = new Set(findAll(world, { model: "session", action: "me", status: 200 }).map(drawerOf));
  return drawersOfAlice(world).filter(({ id }) => opened.has(id)).length;
}

/** The newest request of the learner's page from which a thief can copy a credential that was good then. */
export const copyOf =
  (...models: readonly ModelName[]): FromWorld<{ exchange: number; as: "thief" }> =>
  ({ past, me }) => {
    const copied = past.findLast(
      (exchange) =>
        exchange.client.id === me &&
        models.includes(exchange.model) &&
        exchange.decision.identity !== null &&
        canBeStolen(exchange),
    );
    return copied ? { exchange: copied.id, as: "thief" } : null;
  };

/** Whether the copy opened, sent by a thief after its owner had logged out; `null` where that was not tried. */
export function copyAfterLogout(world: World, model: ModelName): boolean | null {
  const out = newest(world, { model, action: "logout" });
  const tried = newest(world, { model, kind: "thief", test: ({ id }) => out !== undefined && id > out.id });
  return tried ? tried.response.status === 200 : null;
}
