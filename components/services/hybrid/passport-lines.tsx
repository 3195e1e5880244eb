import type { Reading } from "@/lib/services/hybrid/reading";
import type { Json } from "@/lib/trace/step-data";

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

/** Those lines as the rows of a list: the term, and what it says. */
export function PassportLines({ lines }: { lines: readonly Line[] }) {
  return lines.map(({ term, value, bad, hot }) => (
    <div key={term} data-bad={bad} data-hot={hot}>
      <dt>{term}</dt>
      <dd title={value}>
        {value}
        {bad ? <span className="sr-only"> (this did not hold)</span> : null}
      </dd>
    </div>
  ));
}

/** Why there is nothing to read. */
export const unreadWords = ({ failed }: Reading): string =>
  failed === null ? "No passport came." : "Not readable.";
