import type { Exchange } from "../../trace/exchange.ts";
import type { ControlNote } from "../shapes.ts";

/** A line of the log. */
export type LogEntry = { kind: "exchange"; exchange: Exchange } | { kind: "note"; note: ControlNote };

/** Exchanges and controls as one list, newest first. A control stands above the exchange that it came after. */
export function logEntries(exchanges: readonly Exchange[], notes: readonly ControlNote[]): LogEntry[] {
  const oldest = exchanges[0]?.id ?? 0;
  const lines = [
    ...exchanges.map((exchange) => ({ order: exchange.id, entry: { kind: "exchange", exchange } as const })),
    // What was done before the oldest exchange that is kept belongs to a past that is not shown.
    ...notes
      .filter((note) => exchanges.length === 0 || note.afterExchange >= oldest - 1)
      .map((note, index) => ({
        order: note.afterExchange + (index + 1) / (notes.length + 1),
        entry: { kind: "note", note } as const,
      })),
  ];
  return lines.toSorted((a, b) => b.order - a.order).map(({ entry }) => entry);
}
