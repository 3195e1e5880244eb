import { shortId } from "../core/ids.ts";
import type { SessionRecord } from "../trace/vocabulary.ts";
import type { CabinetScene } from "./scene-shape.ts";

/** A drawer as it is drawn; `sid` is `null` for a holder without a label. */
export interface Drawer {
  sid: string | null;
  short: string;
  state: "shut" | "open" | "missing" | "empty";
}

/** The cabinet as it is drawn: a few drawers. Where there are `more`, one front less is told, to stand for the rest. */
export interface DrawnCabinet {
  drawers: Drawer[];
  more: number;
  total: number;
  /** The drawer that stands open, with its record. */
  open: { sid: string; record: SessionRecord; isNew: boolean } | null;
  /** The drawer that was looked for, or stood open, and is not there. */
  gone: string | null;
}

const drawer = (sid: string, state: Drawer["state"]): Drawer => ({ sid, short: shortId(sid), state });

const EMPTY: Drawer = { sid: null, short: "", state: "empty" };

/** A few labels out of many, such that the touched one is among them. */
function windowOf(labels: readonly string[], touched: string | null, slots: number): string[] {
  const index = touched === null ? -1 : labels.indexOf(touched);
  const start = Math.max(0, Math.min(index - 1, labels.length - slots));
  return labels.slice(start, start + slots);
}

/**
 * Lays out a cabinet with `slots` drawers. With `live` (the records of now) it is drawn as it stands now: what was
 * taken away since is gone, and what was changed is changed. Without, it is drawn as the trace saw it.
 */
export function drawCabinet(
  scene: CabinetScene | null,
  live: readonly SessionRecord[] | null,
  slots: number,
): DrawnCabinet {
  const touched = scene?.touched ?? null;
  const labels = live ? live.map(({ id }) => id) : (scene?.labels ?? []);
  const total = live ? live.length : (scene?.total ?? 0);
  const record = live ? live.find(({ id }) => id === touched) : scene?.record;
  const isThere = scene?.state === "open" || scene?.state === "new";
  const open =
    touched !== null && isThere && record ? { sid: touched, record, isNew: scene.state === "new" } : null;
  const gone = touched !== null && !open ? touched : null;

  const all =
    open && !labels.includes(open.sid) ? [open.sid, ...labels] : labels.filter((sid) => sid !== gone);
  const free = gone === null ? slots : slots - 1;
  const shown = windowOf(all, touched, total > free ? free - 1 : free);
  const drawers = shown.map((sid) => drawer(sid, sid === open?.sid ? "open" : "shut"));
  if (gone !== null) drawers.push(drawer(gone, scene?.state === "missing" ? "missing" : "empty"));
  const more = Math.max(0, total - shown.length);
  while (drawers.length < (more > 0 ? slots - 1 : slots)) drawers.push(EMPTY);
  return { drawers, more, total, open, gone };
}

/** What is known of why a drawer is gone. `at` by the host's clock. */
export interface Removal {
  at: number;
  removedSid: string | null;
  control: string;
  afterExchange: number;
}

/** The control that took a drawer away: the one that names it, else the last that emptied a whole cabinet. */
export function removalOf<N extends Removal>(sid: string, notes: readonly N[], before: number): N | null {
  const past = notes.filter((note) => note.afterExchange < before);
  const named = past.findLast((note) => note.removedSid === sid);
  return named ?? past.findLast((note) => note.control === "restart-service") ?? null;
}
