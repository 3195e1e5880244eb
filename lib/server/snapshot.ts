import type { Lab } from "../lab/lab.ts";
import type { ControlNote, LabView, Snapshot, StateEvent } from "../lab/shapes.ts";
import { viewOf } from "../lab/view.ts";
import type { Exchange } from "../trace/exchange.ts";
import type { Container } from "./container.ts";
import { QUOTAS } from "./limits.ts";

/** A lab as it is now, but for its exchanges. */
export async function currentView(container: Container, lab: Lab): Promise<LabView> {
  const visitors = await container.labs.counter(lab.id, "visitor");
  const { sessions, engine } = container;
  return viewOf({ lab, sessions, engine, visitors, hostNow: container.clock() });
}

/** A snapshot and the journal's entry up to which it tells of exchanges and controls. */
export async function snapshotOf(
  container: Container,
  lab: Lab,
  owner: boolean,
  last: number = QUOTAS.snapshotExchanges,
): Promise<{ snapshot: Snapshot; upTo: number }> {
  // The journal's end first: what is appended while the rest is read comes again on the stream, and does no harm.
  const { newest: upTo } = await container.journal.range(lab.id);
  const [view, exchanges, controls] = await Promise.all([
    currentView(container, lab),
    recentExchanges(container, lab.id, upTo, last),
    recentControls(container, lab.id, upTo),
  ]);
  return { snapshot: { ...view, owner, exchanges, controls }, upTo };
}

/** The last exchanges that the journal holds, at most `last` of them, oldest first. */
export async function recentExchanges(
  container: Container,
  lab: string,
  upTo: number,
  last: number,
): Promise<Exchange[]> {
  const entries = await container.journal.readLast(lab, "exchange", last, upTo);
  return entries.map((entry): Exchange => JSON.parse(entry.json));
}

async function recentControls(container: Container, lab: string, upTo: number): Promise<ControlNote[]> {
  const entries = await container.journal.readLast(lab, "state", QUOTAS.snapshotControls, upTo);
  return entries.map((entry) => (JSON.parse(entry.json) as StateEvent).note);
}
