import { GROWN, goneAt, type Point, pointAt } from "@/lib/compare/growth/sizes";
import { bytesShort } from "@/lib/core/figures";
import styles from "./table.module.css";
import { FATE_WORDS, GROWN_LOOKS } from "./words";

const countsOf = (points: readonly Point[]): number[] =>
  Array.from(new Set(points.map(({ count }) => count))).toSorted((a, b) => a - b);

/** Where each cookie was first not stored, of what was measured; empty where each was. */
export function goneSentence(points: readonly Point[]): string {
  const names = new Map<number, string[]>();
  for (const model of GROWN) {
    const count = goneAt(points, model);
    if (count !== null) names.set(count, [...(names.get(count) ?? []), GROWN_LOOKS[model].label]);
  }
  const gone = Array.from(names).toSorted(([a], [b]) => a - b);
  if (gone.length === 0) return "";
  const list = gone.map(([count, labels]) => `${labels.join(", ")} at ${count}`).join("; ");
  return `Hollow: not stored. First measured so: ${list}.`;
}

/** Everything that was measured of the growth, as a table. */
export function GrowthTable({ points }: { points: readonly Point[] }) {
  return (
    <details className={styles.details} data-testid="growth-table">
      <summary>The same as a table</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className={styles.scroll} tabIndex={0} aria-label="Measured sizes">
        <table>
          <caption>Bytes of the cookie, name and value, by the number of entries in the record.</caption>
          <thead>
            <tr>
              <th scope="col">entries</th>
              {GROWN.map((model) => (
                <th key={model} scope="col">
                  {GROWN_LOOKS[model].label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {countsOf(points).map((count) => (
              <tr key={count}>
                <th scope="row">{count}</th>
                {GROWN.map((model) => {
                  const point = pointAt(points, model, count);
                  return (
                    <td key={model}>
                      {point ? `${bytesShort(point.bytes)}, ${FATE_WORDS[point.fate]}` : "not measured"}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
