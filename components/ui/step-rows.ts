import type { KeyboardEvent } from "react";

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Where a key leads from a line of a list; -1 for nowhere. */
function target(key: string, here: number, last: number): number {
  if (key === "Home") return 0;
  if (key === "End") return last;
  const step = STEP[key];
  return step === undefined ? -1 : Math.min(last, here + step);
}

/** Arrow keys go from line to line of a list of buttons, and choose as they go. */
export function stepRows(event: KeyboardEvent<HTMLButtonElement>): void {
  const rows = [...(event.currentTarget.closest("ol")?.querySelectorAll<HTMLElement>("button") ?? [])];
  const row = rows[target(event.key, rows.indexOf(event.currentTarget), rows.length - 1)];
  if (!row) return;
  event.preventDefault();
  row.focus();
  row.click();
}
