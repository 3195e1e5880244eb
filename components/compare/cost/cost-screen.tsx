"use client";

import { type ReactNode, useCallback, useMemo, useState } from "react";
import { NoScript } from "@/components/site/no-script";
import { SectionScreen } from "@/components/site/section-screen";
import notes from "@/components/ui/notes.module.css";
import { type Query, readAddress, SIZE } from "@/lib/compare/cost/address";
import { ROW_IDS } from "@/lib/compare/cost/rows";
import { ClaimStrip } from "./claim-strip";
import { CostActions } from "./cost-actions";
import { CostPanel } from "./cost-panel";
import styles from "./cost-screen.module.css";
import { summariesOf } from "./cost-view";
import { GrowthPanel } from "./growth-panel";
import { PastStrip } from "./past-strip";
import { costSentence, useCost } from "./use-cost";
import { useGrowth } from "./use-growth";

/** Keeps the chosen number of entries in the address, so that it can be shared and comes back on a reload. */
function rememberSize(size: number): void {
  const address = new URL(window.location.href);
  address.searchParams.set(SIZE.name, String(size));
  window.history.replaceState(null, "", address);
}

type CostScreenProps = {
  /** What the address asks for. */
  query: Query;
  /** What stands at the foot of the page. */
  children: ReactNode;
};

/** Is a JWT faster? And what does it weigh? Both measured by the visitor's own requests. */
export function CostScreen({ query, children }: CostScreenProps) {
  const asked = useMemo(() => readAddress(query), [query]);
  const [chosen, setChosen] = useState(asked.size);
  const [said, setSaid] = useState("");
  const cost = useCost(asked.times);
  const growth = useGrowth();
  const summaries = useMemo(() => summariesOf(cost.state.samples), [cost.state.samples]);
  const { measureAt } = growth;

  const choose = useCallback(
    (count: number): void => {
      setChosen(count);
      rememberSize(count);
      void measureAt(count);
    },
    [measureAt],
  );

  return (
    <SectionScreen
      section="compare"
      title="Is a JWT faster? Measure it"
      lead={`The same request for Alice, recognised in ${ROW_IDS.length} ways on this machine, one at a time and in turn.`}
      live={growth.status}
      actions={
        <CostActions
          state={cost.state}
          times={asked.times}
          onStart={() => void cost.start()}
          onStop={cost.stop}
        />
      }
    >
      <NoScript>
        <p>
          The measurement needs JavaScript: your browser sends the requests and counts. The server does not:
          open a lab with <code translate="no">curl -X POST /api/labs</code> at this address. Each answer
          names its own exchange.
        </p>
      </NoScript>
      {asked.notes.length === 0 ? null : (
        <p className={notes.note} data-testid="address-note">
          {asked.notes.join(" ")}
        </p>
      )}
      <div role="alert" className={styles.alert}>
        {cost.state.trouble ? <p className={notes.trouble}>{costSentence(cost.state)}</p> : null}
      </div>
      <div className={styles.desk}>
        <CostPanel state={cost.state} summaries={summaries} />
        <GrowthPanel growth={growth} chosen={chosen} onChoose={choose} onSaid={setSaid} />
      </div>
      <ClaimStrip summaries={summaries} />
      <PastStrip growth={growth} onSaid={setSaid} />
      <output className="sr-only" data-testid="announcer">
        {costSentence(cost.state)}
      </output>
      <output className="sr-only" data-testid="growth-announcer">
        {said}
      </output>
      {children}
    </SectionScreen>
  );
}
