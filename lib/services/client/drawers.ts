import { shortId } from "../../core/ids.ts";
import type { SessionRecord } from "../../trace/vocabulary.ts";

/** The drawers of a cabinet as they are drawn, all shut. */
export interface Drawers {
  /** One label for each drawer, from above; `""` for one without. */
  labels: readonly string[];
  /** The label that was touched and is there. */
  hot: string | null;
  /** Which drawer stands for the one that was looked for and is not there, counted from 0. */
  missing: number | null;
  /** How many records stand there, drawn or not. */
  total: number;
}

/**
 * Lays out a cabinet of `slots` drawers with the records of now. The touched one is always among those that are drawn;
 * where there are more records than drawers, the last tells how many.
 */
export function layDrawers(
  records: readonly Pick<SessionRecord, "id">[],
  touched: { sid: string; found: boolean } | null,
  slots: number,
): Drawers {
  const total = records.length;
  const stands = touched !== null && records.some(({ id }) => id === touched.sid);
  const isMissing = touched !== null && !touched.found && !stands;
  const room = isMissing ? slots - 1 : slots;
  const shown = total > room ? room - 1 : room;
  const ordered = stands
    ? [touched.sid, ...records.map(({ id }) => id).filter((id) => id !== touched.sid)]
    : records.map(({ id }) => id);
  const labels = ordered.slice(0, shown).map(shortId);
  if (total > room) labels.push(`+${total - shown}`);
  const missing = isMissing ? labels.length : null;
  while (labels.length < slots) labels.push("");
  return { labels, hot: stands && touched.found ? shortId(touched.sid) : null, missing, total };
}
