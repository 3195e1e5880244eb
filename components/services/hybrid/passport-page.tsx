import type { Reading } from "@/lib/services/hybrid/reading";
import type { Json } from "@/lib/trace/step-data";
import inside from "./inside.module.css";
import styles from "./passport-page.module.css";

interface Line {
  term: string;
  value: string;
  /** The one that did not hold. */
  bad: boolean;
  hot: boolean;
}

const text = (value: Json | undefined): string =>
  typeof value === "string" ? value : value === undefined ? "missing" : JSON.stringify(value);

const lifeWords = (left: number | null): string => {
  if (left === null) return "missing";
  return left > 0 ? `in ${left} s` : left === 0 ? "now" : `${-left} s ago`;
};

/** What a passport says, the few lines that decide. `byService`: another service showed it. */
export function linesOf({ header, claims, failed, left }: Reading, byService: boolean): Line[] {
  const line = (term: string, value: string): Line => ({
    term,
    value,
    bad: term === failed,
    hot: term === "aud" || (byService && term === "role"),
  });
  const who = line("sub", text(claims?.sub));
  const aud = line("aud", text(claims?.aud));
  const second = byService ? line("role", text(claims?.role)) : line("exp", lifeWords(left));
  if (failed === "kid" || failed === "alg") return [line(failed, text(header?.[failed])), aud, second];
  return byService ? [who, second, aud] : [who, aud, second];
}

/** The passport as the service read it: open, without a stamp where its signature was not found good. */
export function PassportPage({ reading, byService }: { reading: Reading; byService: boolean }) {
  if (reading.claims === null)
    return <p className={inside.idle}>{reading.failed === null ? "No passport came." : "Not readable."}</p>;
  return (
    <div className={styles.passport} data-testid="passport" data-verified={reading.verified}>
      <dl>
        {linesOf(reading, byService).map(({ term, value, bad, hot }) => (
          <div key={term} data-bad={bad} data-hot={hot}>
            <dt>{term}</dt>
            <dd title={value}>
              {value}
              {bad ? <span className="sr-only"> (this did not hold)</span> : null}
            </dd>
          </div>
        ))}
      </dl>
      {reading.verified ? null : (
        <small data-bad={reading.failed === "signature"}>
          {reading.failed === "signature" ? "signature does not fit" : "read, not proved"}
        </small>
      )}
    </div>
  );
}
