"use client";

import type { ReactNode } from "react";
import { Troubles } from "@/components/live/troubles";
import { NoScript, OpenLabCommand } from "@/components/site/no-script";
import { SectionScreen } from "@/components/site/section-screen";
import notes from "@/components/ui/notes.module.css";
import { momentWords } from "@/lib/services/hybrid/words";
import { BeliefPanel } from "./belief-panel";
import { Choices } from "./choices";
import { Experiments } from "./experiments";
import { HybridStage } from "./hybrid-stage";
import styles from "./page.module.css";
import { TreePanel } from "./tree-panel";
import { saidOf, useHybrid } from "./use-hybrid";

/** Session at the boundary, short-lived tokens behind it: one label outside, passports inside. */
export function HybridPage({ children }: { children: ReactNode }) {
  const bench = useHybrid();
  return (
    <SectionScreen
      own={bench.own}
      section="services"
      title="A label outside, passports inside"
      lead={<span className={styles.lead}>{momentWords(bench.moment)}</span>}
      live={bench.lab.status}
      actions={<Choices bench={bench} />}
    >
      <NoScript>
        <p>
          The picture needs JavaScript. The gateway does not: open a lab with <OpenLabCommand /> at this
          address, log in at <code translate="no">/hybrid/login</code> under the address that it answers, and
          ask <code translate="no">/hybrid/dashboard</code>.
        </p>
      </NoScript>
      <div className={styles.scripted}>
        <Troubles own={bench.own} lab={bench.lab} problem={bench.work.problem} testId="hybrid-trouble" />
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
    </SectionScreen>
  );
}
