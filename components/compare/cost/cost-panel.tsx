"use client";

import { useMemo, useState } from "react";
import frame from "@/components/ui/frame.module.css";
import { Segmented } from "@/components/ui/segmented";
import { WARM_UP } from "@/lib/compare/cost/plan";
import { ROW_IDS, type RowId } from "@/lib/compare/cost/rows";
import type { Summaries } from "@/lib/compare/cost/samples";
import { counted } from "@/lib/core/figures";
import { RECOGNITION_PARTS } from "@/lib/trace/cost";
import styles from "./cost-panel.module.css";
import { CostRow } from "./cost-row";
import { CostTable } from "./cost-table";
import { costView, MEASURES, type Measure } from "./cost-view";
import { Axis } from "./dots";
import type { CostState } from "./use-cost";
import { engineWords, PART_WORDS } from "./words";

const SEGMENTS = [
  { value: "micros", label: "Time", testId: "cost-time" },
  { value: "bytes", label: "Bytes", testId: "cost-bytes" },
] as const;

/** What was measured of each way, as dots on one axis, and as text. */
export function CostPanel({ state, summaries }: { state: CostState; summaries: Summaries<RowId> }) {
  const [measure, setMeasure] = useState<Measure>("micros");
  const view = useMemo(() => costView(state.samples, measure), [state.samples, measure]);
  return (
    <section
      className={`${frame.frame} ${styles.panel}`}
      aria-labelledby="cost-title"
      data-testid="cost-panel"
    >
      <header className={frame.head}>
        <h2 className={`${frame.title} ${styles.title}`} id="cost-title">
          {measure === "micros" ? "Time to recognise Alice" : "Bytes of each request"}
        </h2>
        <p className={styles.key}>
          <span data-key="median">median</span>
          <span data-key="p95">95 of 100 are below</span>
          log scale
        </p>
        <Segmented name="What is drawn" segments={SEGMENTS} value={measure} onChange={setMeasure} ink />
      </header>
      <div className={styles.heads} aria-hidden="true">
        <span />
        <span />
        <span>median, p95</span>
        {measure === "micros" ? (
          <span className={styles.partHeads}>
            {RECOGNITION_PARTS.map((part) => (
              <span key={part} data-part={part}>
                {PART_WORDS[part]}
              </span>
            ))}
          </span>
        ) : (
          <span />
        )}
      </div>
      <ol>
        {ROW_IDS.map((row) => (
          <CostRow key={row} {...{ row, measure, view }} summary={summaries[row]} />
        ))}
      </ol>
      {view.axis ? (
        <div className={styles.foot}>
          <Axis ticks={view.ticks} says={MEASURES[measure].says} />
        </div>
      ) : null}
      <p className={frame.note}>{noteOf(state, view.worth)}</p>
      <CostTable summaries={summaries} />
    </section>
  );
}

/** What the figures are of, and what was left out. */
function noteOf({ engine, missing }: CostState, worth: number): string {
  if (engine === null)
    return `Recognition alone will be measured: finding the credential, reading it, proving it, asking the store. ${WARM_UP} requests of each go before, to warm up, and are not counted.`;
  const dot = worth === 1 ? "Each dot is a request" : `Each dot is up to ${worth} requests`;
  const lost = missing > 0 ? ` ${counted(missing, "request")} could not be read back and are not in it.` : "";
  return `${dot}; ${WARM_UP} of each to warm up, not counted.${lost} Records and denylist stand in ${engineWords(engine)}. Crypto is opening a seal, or checking or making a signature; reading is everything else that is done to the credential.`;
}
