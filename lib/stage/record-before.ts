import type { Exchange } from "../trace/exchange.ts";
import type { SessionRecord } from "../trace/vocabulary.ts";

/** The fields of a record that a change is marked in. Its times move with every request, and say nothing by that. */
const MARKED_FIELDS = ["visitor", "visits", "userId", "role", "preferences"] as const;
type MarkedField = (typeof MARKED_FIELDS)[number];

/** The records that an exchange saw or wrote, in order. */
const recordsIn = ({ steps }: Exchange): SessionRecord[] =>
  steps.flatMap((step) =>
    (step.kind === "session-looked-up" || step.kind === "session-written") && step.data.record !== null
      ? [step.data.record]
      : [],
  );

/**
 * The record as it stood before an exchange, as far as it was recorded: as an earlier exchange left it under the same
 * id, or else, where the exchange writes under a new id, the record that it found first. `null` where neither was seen.
 */
export function recordBefore(
  record: SessionRecord,
  exchange: Exchange,
  past: readonly Exchange[],
): SessionRecord | null {
  const earlier = past
    .filter(({ id }) => id < exchange.id)
    .flatMap(recordsIn)
    .findLast(({ id }) => id === record.id);
  if (earlier) return earlier;
  const first = recordsIn(exchange)[0];
  return first && first.id !== record.id ? first : null;
}

/** The fields in which a record is not as it was. None where nothing is known of before. */
export const changedFields = (before: SessionRecord | null, record: SessionRecord): MarkedField[] =>
  before === null
    ? []
    : MARKED_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(record[field]));
