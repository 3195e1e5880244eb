import { GROWN, type Point, pointAt } from "@/lib/compare/growth/sizes";
import { bytesInHundred, bytesShort } from "@/lib/core/figures";
import styles from "./growth-panel.module.css";
import { FATE_WORDS, GROWN_LOOKS } from "./words";

/** The sizes at the chosen number of entries. */
export function GrowthReadout({ points, chosen }: { points: readonly Point[]; chosen: number }) {
  return (
    <dl className={styles.readout} data-testid="growth-readout">
      {GROWN.map((model) => {
        const point = pointAt(points, model, chosen);
        const { label, mode } = GROWN_LOOKS[model];
        return (
          <div key={model} data-mode={mode} data-model={model} data-fate={point?.fate}>
            <dt>{label}</dt>
            {point ? (
              <>
                <dd className={styles.bytes}>{bytesShort(point.bytes)}</dd>
                <dd>
                  {point.fate === "stored"
                    ? `${bytesInHundred(point.bytes)} in 100 requests`
                    : FATE_WORDS[point.fate]}
                </dd>
              </>
            ) : (
              <dd className={styles.unknown}>not measured</dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
