import type { Exchange } from "../../trace/exchange.ts";
import { isStep, type Step } from "../../trace/steps.ts";
import type { SessionRecord } from "../../trace/vocabulary.ts";
import type { ControlNote, LabView, Snapshot, StateEvent } from "../shapes.ts";

/** What a page knows of a lab. */
export interface LiveLab {
  /** `null` until the first snapshot came. */
  view: LabView | null;
  /** Whether this browser may control the lab. */
  owner: boolean;
  /** The last hundred, ascending. */
  exchanges: readonly Exchange[];
  /** The last fifty controls, ascending. */
  notes: readonly ControlNote[];
  /** The id of the last entry that is part of this, or `null`. */
  lastEntry: number | null;
  /** How far the host's clock is ahead of this browser's, milliseconds. */
  hostAhead: number;
}

/** What the live stream brings. `entry` is its `id:`; `receivedAt` milliseconds by this browser's clock. */
export type LiveEvent =
  | { type: "snapshot"; entry: number; receivedAt: number; data: Snapshot }
  | { type: "exchange"; entry: number; data: Exchange }
  | { type: "state"; entry: number; data: StateEvent };

/** How many exchanges a page keeps; the lab itself keeps more. */
export const KEPT_EXCHANGES = 100;
const KEPT_NOTES = 50;

/** A lab of which nothing is known yet. */
export const UNKNOWN_LAB: LiveLab = {
  view: null,
  owner: false,
  exchanges: [],
  notes: [],
  lastEntry: null,
  hostAhead: 0,
};

/** Takes in one event of the live stream. What was had already changes nothing. */
export function reduceLive(lab: LiveLab, event: LiveEvent): LiveLab {
  if (event.type === "snapshot") return fromSnapshot(event);
  if (lab.view === null || (lab.lastEntry !== null && event.entry <= lab.lastEntry)) return lab;
  const next = { ...lab, lastEntry: event.entry };
  if (event.type === "state") return takeState(next, event.data);
  return {
    ...next,
    view: followExchange(lab.view, event.data),
    exchanges: addExchange(lab.exchanges, event.data),
  };
}

function fromSnapshot({ data, entry, receivedAt }: Extract<LiveEvent, { type: "snapshot" }>): LiveLab {
  const { owner, exchanges, controls, ...view } = data;
  const hostAhead = view.labTime - view.clockOffset - receivedAt;
  return { view, owner, exchanges, notes: controls, lastEntry: entry, hostAhead };
}

function takeState(lab: LiveLab, { view, note, cleared }: StateEvent): LiveLab {
  const notes = cleared ? [note] : [...lab.notes, note].slice(-KEPT_NOTES);
  return { ...lab, view, notes, exchanges: cleared ? [] : lab.exchanges };
}

function addExchange(exchanges: readonly Exchange[], exchange: Exchange): readonly Exchange[] {
  if (exchanges.some(({ id }) => id === exchange.id)) return exchanges;
  return [...exchanges, exchange].toSorted((a, b) => a.id - b.id).slice(-KEPT_EXCHANGES);
}

/** The view after an exchange: its recorded steps say what happened to the drawers and to the count of visitors. */
const followExchange = (view: LabView, exchange: Exchange): LabView =>
  exchange.steps.reduce(followStep, view);

function followStep(view: LabView, step: Step): LabView {
  if (isStep(step, "session-written")) {
    const { record, cabinet } = step.data;
    const visitors = Math.max(view.visitors, record.visitor);
    return inCabinet({ ...view, visitors }, cabinet.partition, (records) => upsert(records, record));
  }
  if (isStep(step, "session-removed")) {
    const { sid, cabinet } = step.data;
    return inCabinet(view, cabinet.partition, (records) => records.filter(({ id }) => id !== sid));
  }
  if (isStep(step, "state-written") || isStep(step, "state-sealed"))
    return { ...view, visitors: Math.max(view.visitors, step.data.state.visitor) };
  // A token that comes back signed again has the number of before.
  if (isStep(step, "token-issued") && !step.hop && typeof step.data.claims.visitor === "number")
    return { ...view, visitors: Math.max(view.visitors, step.data.claims.visitor) };
  if (isStep(step, "token-denied"))
    return { ...view, denylist: [...new Set([...view.denylist, step.data.jti])] };
  if (isStep(step, "visitor-counted"))
    return { ...view, visitors: Math.max(view.visitors, step.data.visitor) };
  return view;
}

type Change = (records: SessionRecord[]) => SessionRecord[];

function inCabinet(view: LabView, partition: string, change: Change): LabView {
  if (partition === "shared")
    return { ...view, store: { ...view.store, sessions: change(view.store.sessions) } };
  const services = view.services.map((service) =>
    service.name === partition ? { ...service, sessions: change(service.sessions) } : service,
  );
  return { ...view, services };
}

const upsert = (records: SessionRecord[], record: SessionRecord): SessionRecord[] =>
  records.some(({ id }) => id === record.id)
    ? records.map((other) => (other.id === record.id ? record : other))
    : [...records, record];

/** The time on the lab's clock. `now` milliseconds by this browser's clock. */
export const labNow = (lab: LiveLab, now: number): number =>
  now + lab.hostAhead + (lab.view?.clockOffset ?? 0);

/** Every record that stands anywhere in the lab. */
export const allSessions = (view: LabView): SessionRecord[] => [
  ...view.services.flatMap(({ sessions }) => sessions),
  ...view.store.sessions,
];
