import type { Exchange } from "@/lib/trace/exchange";
import type { Carrier } from "@/lib/trace/vocabulary";
import { type Arrival, arrivalOf } from "./arrival";

/** Who asks, in the order of the table's columns. */
export const ASKERS = ["page", "elsewhere", "curl"] as const;
export type Asker = (typeof ASKERS)[number];

/** A cell of the table of carriers and clients. */
export type CellKey = `${Carrier} ${Asker}`;

/**
 * Which client asked; `null` for one that has no column, such as a service, or this page in another browser. A page
 * that sends no cookie does not prove whose lab it is: its own name tells it.
 */
function askerOf({ client, foreign }: Arrival, clientId: string): Asker | null {
  if (foreign) return "elsewhere";
  if (client.kind === "curl") return "curl";
  return client.id === clientId ? "page" : null;
}

/**
 * The newest answer to `me` in each cell, by what was recorded. Whoever sends no header leaves it to the cookie: that
 * none came is an answer too. What a browser asks beforehand is no cell's.
 */
export function tableOf(exchanges: readonly Exchange[], clientId: string): ReadonlyMap<CellKey, Arrival> {
  const cells = new Map<CellKey, Arrival>();
  for (const exchange of exchanges) {
    const arrival = arrivalOf(exchange);
    const asker = askerOf(arrival, clientId);
    if (asker === null || arrival.preflight || exchange.action !== "me" || exchange.model !== "jwt") continue;
    cells.set(`${arrival.authorization ? "header" : "cookie"} ${asker}`, arrival);
  }
  return cells;
}
