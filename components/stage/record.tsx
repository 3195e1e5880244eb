import { clockTime } from "@/lib/core/figures";
import { changedFields, recordBefore } from "@/lib/stage/record-before";
import type { Exchange } from "@/lib/trace/exchange";
import type { Preferences, SessionRecord } from "@/lib/trace/vocabulary";
import styles from "./server.module.css";

const preferencesText = (preferences: Preferences): string => {
  const pairs = Object.entries(preferences).map(([key, value]) => `${key}=${value}`);
  return pairs.length ? pairs.join(", ") : "none";
};

interface Fact {
  field: keyof SessionRecord;
  /** How the field is called where there is little room. */
  term?: string;
  value: string;
  /** What is shown of the value where there is little room. */
  brief?: string;
}

const TIMES = ["createdAt", "lastSeenAt", "expiresAt"] as const;

/** One of the times of a record, in hours and minutes where there is little room. */
function timeOf(record: SessionRecord, field: (typeof TIMES)[number], isBrief: boolean): Fact {
  const value = clockTime(record[field]);
  return { field, value, ...(isBrief ? { brief: value.slice(0, 5) } : {}) };
}

/** What stands in a record, the most telling first. `brief` leaves out what has no room beside a passport. */
function factsOf(record: SessionRecord, look: RecordProps["look"]): Fact[] {
  const { userId, role, visitor, visits, preferences, expiresAt } = record;
  const who: Fact[] = [
    { field: "visitor", value: String(visitor) },
    { field: "userId", value: userId === null ? "none yet" : String(userId) },
    { field: "role", value: role ?? "none" },
  ];
  const wishes: Fact = { field: "preferences", value: preferencesText(preferences) };
  const count: Fact = { field: "visits", value: String(visits) };
  if (look === "brief")
    return [
      ...(userId === null ? who.slice(0, 2) : who.slice(1)),
      { ...wishes, term: "pref" },
      count,
      { field: "expiresAt", term: "until", value: clockTime(expiresAt).slice(0, 5) },
    ];
  return [
    ...who,
    look === "few" ? { ...wishes, term: "pref" } : wishes,
    count,
    ...TIMES.filter((field) => field !== "lastSeenAt" || look === "few" || look === "flow").map((field) =>
      timeOf(record, field, look === "few"),
    ),
  ];
}

export interface RecordProps {
  record: SessionRecord;
  /** The exchange that is shown, and those before it: what changed is told from them. */
  exchange: Exchange | null;
  past: readonly Exchange[];
  /** `brief`: beside a passport; `few`: in a small cabinet; `flow`: on a phone. */
  look: "full" | "slim" | "brief" | "few" | "flow";
}

const LOOKS: Readonly<Record<RecordProps["look"], string>> = {
  full: styles.record ?? "",
  slim: `${styles.record} ${styles.slim}`,
  brief: `${styles.record} ${styles.slim}`,
  few: `${styles.record} ${styles.few}`,
  flow: `${styles.record} ${styles.flow}`,
};

/** The record in an open drawer, as it was read or written; what changed is marked. Times by the lab's clock. */
export function RecordSheet({ record, exchange, past, look }: RecordProps) {
  const changed: readonly string[] = exchange
    ? changedFields(recordBefore(record, exchange, past), record)
    : [];
  return (
    <dl className={LOOKS[look]}>
      {factsOf(record, look).map(({ field, term = field, value, brief = value }) => {
        const isChanged = changed.includes(field);
        return (
          <div key={field} data-testid="record-field" data-field={field} data-changed={isChanged}>
            <dt>{term}</dt>
            <dd className={isChanged ? styles.changed : undefined} title={value}>
              {brief}
              {isChanged ? <span className="sr-only"> (changed)</span> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
