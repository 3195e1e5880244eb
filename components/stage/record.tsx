import { clockTime } from "@/lib/core/figures";
import type { Preferences, SessionRecord } from "@/lib/trace/vocabulary";
import styles from "./server.module.css";

const preferencesText = (preferences: Preferences): string => {
  const pairs = Object.entries(preferences).map(([key, value]) => `${key}=${value}`);
  return pairs.length ? pairs.join(", ") : "none";
};

interface Fact {
  term: string;
  value: string;
  hot?: boolean;
}

/** What stands in a record, the most telling first. */
function factsOf(record: SessionRecord, look: RecordProps["look"]): Fact[] {
  const { userId, role, visitor, visits, preferences, createdAt, expiresAt } = record;
  const who: Fact[] =
    userId === null
      ? [
          { term: "visitor", value: String(visitor), hot: true },
          { term: "userId", value: "none yet" },
        ]
      : [
          { term: "userId", value: String(userId) },
          { term: "role", value: role ?? "none", hot: true },
        ];
  if (look === "brief")
    return [
      ...who,
      { term: "pref", value: preferencesText(preferences) },
      { term: "visits", value: String(visits) },
      { term: "until", value: clockTime(expiresAt).slice(0, 5) },
    ];
  if (look === "few") {
    const first: Fact = { term: "visitor", value: String(visitor), hot: true };
    return [
      first,
      { term: "visits", value: String(visits) },
      { term: "since", value: clockTime(createdAt).slice(0, 5) },
    ];
  }
  return [
    ...who,
    { term: "preference", value: preferencesText(preferences) },
    { term: "visits", value: String(visits) },
    { term: "createdAt", value: clockTime(createdAt) },
    { term: "expiresAt", value: clockTime(expiresAt) },
  ];
}

interface RecordProps {
  record: SessionRecord;
  /** `brief`: beside a passport; `few`: on the home page. */
  look: "full" | "slim" | "brief" | "few" | "flow";
}

/** The record in an open drawer. Times by the lab's clock. */
export function RecordSheet({ record, look }: RecordProps) {
  const facts = factsOf(record, look);
  if (look === "flow") {
    return (
      <dl className={`${styles.record} ${styles.flow}`}>
        {facts.map(({ term, value, hot }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className={hot ? styles.hot : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <dl className={`${styles.record} ${look === "slim" || look === "brief" ? styles.slim : ""}`}>
      {facts.map(({ term, value, hot }) => [
        <dt key={term}>{term}</dt>,
        <dd key={`${term} value`} className={hot ? styles.hot : undefined} title={value}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
