"use client";

import type { ReactNode } from "react";
import { Announcer } from "@/components/lab/announcer";
import { Troubles } from "@/components/live/troubles";
import { NoScript, OpenLabCommand } from "@/components/site/no-script";
import { SectionScreen } from "@/components/site/section-screen";
import { leadOf } from "@/lib/services/client/lead";
import { Choices } from "./choices";
import { LandingPanel } from "./landing-panel";
import { PredictPanel } from "./predict-panel";
import styles from "./services-page.module.css";
import { ServicesStage } from "./services-stage";
import { type Bench, useServices } from "./use-services";
import { WhyPanel } from "./why-panel";

/** One client, three services: where sessions stand when there is more than one server. */
export function ServicesPage({ children }: { children: ReactNode }) {
  const bench = useServices();
  return (
    <SectionScreen
      own={bench.own}
      section="services"
      title="Three services, one Alice"
      lead={leadWords(bench)}
      live={bench.lab.status}
      actions={<Choices bench={bench} />}
    >
      <NoScript>
        <p>
          This page needs JavaScript. The services do not: open a lab with <OpenLabCommand /> at this address,
          set <code translate="no">services</code> to 3, and ask <code translate="no">/session/me</code> again
          and again.
        </p>
      </NoScript>
      <Troubles own={bench.own} lab={bench.lab} problem={bench.problem} testId="services-trouble" />
      <ServicesStage bench={bench} />
      <div className={styles.panels}>
        <LandingPanel bench={bench} />
        <div className={styles.right}>
          <WhyPanel bench={bench} />
          <PredictPanel bench={bench} />
        </div>
      </div>
      <Announcer lab={bench.lab} />
      {children}
    </SectionScreen>
  );
}

function leadWords({ scene: { shown }, clientId, lab }: Bench): string {
  if (!shown) return "Log in, then send the same request again and again: who will know you?";
  return leadOf(shown, shown.client.id === clientId, lab.exchanges);
}
