import type { ControlNote, LabView } from "../lab/shapes.ts";
import type { Exchange } from "../trace/exchange.ts";
import type { World } from "./shape.ts";

/** A moment of a lab: the last exchange and the last entry of its journal that came before. */
export interface Mark {
  exchange: number;
  entry: number;
}

/** What a world is made from. */
export interface Known {
  view: LabView;
  exchanges: readonly Exchange[];
  notes: readonly ControlNote[];
  me: string;
}

/** The lab as it stands now, as a moment to count from. */
export const markOf = ({ exchanges, notes }: Pick<Known, "exchanges" | "notes">): Mark => ({
  exchange: exchanges.at(-1)?.id ?? 0,
  entry: notes.at(-1)?.entry ?? 0,
});

/** The world since a moment. A reset forgets exchanges, never their numbers. */
export const worldSince = ({ view, exchanges, notes, me }: Known, since: Mark): World => ({
  view,
  past: exchanges,
  exchanges: exchanges.filter(({ id }) => id > since.exchange),
  notes: notes.filter(({ entry }) => entry > since.entry),
  me,
});
