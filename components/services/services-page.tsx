"use client";

import type { ReactNode } from "react";
import { Announcer } from "@/components/lab/announcer";
import { leadOf } from "@/lib/services/client/lead";
import { Choices } from "./choices";
import { LandingPanel } from "./landing-panel";
import { NoScript } from "./no-script";
import { PredictPanel } from "./predict-panel";
import styles from "./services-page.module.css";
import { ServicesScreen } from "./services-screen";
import { ServicesStage } from "./services-stage";
import { Troubles } from "./troubles";
import { type Bench, useServices } from "./use-services";
import { WhyPanel } from "./why-panel";

/** One client, three services: where sessions stand when there is more than one server. */
export function ServicesPage({ children }: { children: ReactNode }) {
  const bench = useServices();
  return (
    <ServicesScreen
      title="Three services, one Alice"
      lead={leadWords(bench)}
      live={bench.lab.status}
      actions={<Choices bench={bench} />}
    >
      <NoScript />
      <Troubles bench={bench} />
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
    </ServicesScreen>
  );
}

function leadWords({ scene: { shown }, clientId, lab }: Bench): string {
  if (!shown) return "Log in, then send the same request again and again: who will know you?";
  return leadOf(shown, shown.client.id === clientId, lab.exchanges);
}
