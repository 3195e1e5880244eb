"use client";

import type { ReactNode } from "react";
import notes from "@/components/compare/notes.module.css";
import { ServicesScreen } from "@/components/services/services-screen";
import { ArtDefs } from "@/components/stage/art/defs";
import { momentWords } from "@/lib/services/hybrid/words";
import { BeliefPanel } from "./belief-panel";
import { Choices } from "./choices";
import { Experiments } from "./experiments";
import { HybridStage } from "./hybrid-stage";
import { NoScript } from "./no-script";
import styles from "./page.module.css";
import { TreePanel } from "./tree-panel";
import { Troubles } from "./troubles";
import { saidOf, useHybrid } from "./use-hybrid";

/** Session at the boundary, short-lived tokens behind it: one label outside, passports inside. */
export function HybridPage({ children }: { children: ReactNode }) {
  const bench = useHybrid();
  return (
    <ServicesScreen
      title="A label outside, passports inside"
      lead={<span className={styles.lead}>{momentWords(bench.moment)}</span>}
      live={bench.lab.status}
      actions={<Choices bench={bench} />}
    >
      <ArtDefs />
      <NoScript />
      <div className={styles.scripted}>
        <Troubles bench={bench} />
        {bench.work.said === null ? null : (
          <p className={notes.note} data-testid="hybrid-said">
            {bench.work.said}
          </p>
        )}
        <HybridStage bench={bench} />
        <div className={styles.panels}>
          <TreePanel exchange={bench.dashboard} labId={bench.own.id} />
          <BeliefPanel bench={bench} />
        </div>
        <Experiments bench={bench} />
      </div>
      <p className="sr-only" role="log" aria-live="polite" data-testid="announcer">
        {saidOf(bench)}
      </p>
      {children}
    </ServicesScreen>
  );
}
