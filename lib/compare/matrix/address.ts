import { WAY_IDS, type WayId } from "../../auth/ways.ts";
import { EVENT_IDS, type EventId } from "./events.ts";

/** A cell of the matrix: an event, met by a way of being remembered. */
export interface Cell {
  event: EventId;
  way: WayId;
}

/** A cell's name in an address, like `log-out.jwt`. */
export type CellId = `${EventId}.${WayId}`;

/** Names a cell for an address. */
export const cellId = ({ event, way }: Cell): CellId => `${event}.${way}`;

const CELLS: ReadonlyMap<string, Cell> = new Map(
  EVENT_IDS.flatMap((event) =>
    WAY_IDS.map((way) => [cellId({ event, way }), { event, way }] as [string, Cell]),
  ),
);

/** Every cell, row by row; each always the same object. */
export const ALL_CELLS: readonly Cell[] = [...CELLS.values()];

/** What an address says about the chosen cell. `nonsense`: it names a cell that there is not. */
export interface Chosen {
  cell: Cell | null;
  nonsense: boolean;
}

/** Reads the chosen cell from a query; what came twice, or names no cell, chooses none. */
export function parseCell(query: string | readonly string[] | undefined | null): Chosen {
  if (query === undefined || query === null) return { cell: null, nonsense: false };
  const cell = typeof query === "string" ? (CELLS.get(query) ?? null) : null;
  return { cell, nonsense: cell === null };
}
