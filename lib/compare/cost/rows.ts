import { WAYS, type WayId } from "../../auth/ways.ts";
import type { Settings } from "../../lab/shapes.ts";
import type { ModelName } from "../../trace/vocabulary.ts";

/** The rows of the measurement, in the order in which they are drawn. */
export const ROW_IDS = [
  "plain",
  "session-bare",
  "session-sealed",
  "sealed",
  "jwt-hs256",
  "jwt-es256",
  "jwt-denylist",
  "hybrid",
] as const;
export type RowId = (typeof ROW_IDS)[number];

/** One way of recognising Alice, in a lab that is set to it. */
export interface CostRow {
  id: RowId;
  label: string;
  /** What sets it apart from its neighbours. */
  aside: string;
  model: ModelName;
  settings: Partial<Settings>;
}

/** Records and lists stand in the one store that the snapshot names, so that each lookup is a lookup there. */
const EVERY_ROW = { services: 1, sessionPlace: "shared" } as const satisfies Partial<Settings>;

const row = (id: RowId, way: WayId, aside: string, settings: Partial<Settings> = {}): CostRow => ({
  id,
  label: WAYS[way].label,
  aside,
  model: WAYS[way].model,
  settings: { ...EVERY_ROW, denylist: WAYS[way].denylist, ...settings },
});

/** Every row with the settings of its lab. */
export const COST_ROWS: Readonly<Record<RowId, CostRow>> = {
  plain: row("plain", "plain", "believed as it is"),
  "session-bare": row("session-bare", "session", "bare label", { sessionLabel: "bare" }),
  "session-sealed": row("session-sealed", "session", "sealed label", { sessionLabel: "sealed" }),
  sealed: row("sealed", "sealed", "iron-session"),
  "jwt-hs256": row("jwt-hs256", "jwt", "HS256", { jwtAlg: "HS256" }),
  "jwt-es256": row("jwt-es256", "jwt", "ES256", { jwtAlg: "ES256" }),
  "jwt-denylist": row("jwt-denylist", "jwt-denylist", "ES256", { jwtAlg: "ES256" }),
  hybrid: row("hybrid", "hybrid", "label, then ES256", { sessionLabel: "sealed", jwtAlg: "ES256" }),
};
