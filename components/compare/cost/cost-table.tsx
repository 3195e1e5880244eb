import { COST_ROWS, ROW_IDS, type RowId } from "@/lib/compare/cost/rows";
import type { Summaries, Summary } from "@/lib/compare/cost/samples";
import { bytesInHundred, bytesShort, micros } from "@/lib/core/figures";
import { RECOGNITION_PARTS } from "@/lib/trace/cost";
import styles from "./table.module.css";
import { PART_WORDS } from "./words";

const cellsOf = ({ count, micros: time, parts, bytes: size }: Summary): string[] => [
  String(count),
  micros(time.median),
  micros(time.p95),
  ...RECOGNITION_PARTS.map((part) => micros(parts[part])),
  bytesShort(size.median),
  bytesShort(size.p95),
  bytesInHundred(size.median),
];

const HEADS = [
  "requests",
  "median",
  "p95",
  ...RECOGNITION_PARTS.map((part) => PART_WORDS[part]),
  "bytes, median",
  "bytes, p95",
  "100 requests",
];

/** Everything that was measured, as a table. */
export function CostTable({ summaries }: { summaries: Summaries<RowId> }) {
  return (
    <details className={styles.details} data-testid="cost-table">
      <summary>The same as a table</summary>
      {/* It scrolls sideways where it has to: so it can be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} tabIndex={0} aria-label="Measured figures">
        <table>
          <caption>
            Recognition alone, median and p95 of each way; bytes are those of the whole request.
          </caption>
          <thead>
            <tr>
              <th scope="col">way</th>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROW_IDS.map((row) => {
              const summary = summaries[row];
              return (
                <tr key={row} data-row={row}>
                  <th scope="row">
                    {COST_ROWS[row].label}, {COST_ROWS[row].aside}
                  </th>
                  {summary ? (
                    cellsOf(summary).map((cell, at) => <td key={HEADS[at]}>{cell}</td>)
                  ) : (
                    <td colSpan={HEADS.length}>not measured</td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </details>
  );
}
