"use client";

import type { ReactNode } from "react";
import { Announcer } from "@/components/lab/announcer";
import { ServicesScreen } from "@/components/services/services-screen";
import { Troubles } from "@/components/services/troubles";
import { Arrivals } from "./arrivals";
import { Checks } from "./checks";
import { Clients } from "./clients";
import { NoScript } from "./no-script";
import styles from "./origins-page.module.css";
import { OwnService } from "./own-service";
import { TablePanel } from "./table-panel";
import { useOrigins } from "./use-origins";

/** One API and three clients: this page, a terminal, a page of another origin. What each can carry, and what it may read. */
export function OriginsPage({ children }: { children: ReactNode }) {
  const bench = useOrigins();
  return (
    <ServicesScreen
      title="Three clients, one API"
      lead="The same question from this page, from a terminal and from a page of another origin. What comes along is up to the client."
      live={bench.lab.status}
    >
      <NoScript />
      <Troubles bench={bench} />
      <div className={styles.scripted}>
        <div className={styles.stage} data-mode="jwt">
          <Clients bench={bench} />
          <Arrivals bench={bench} />
        </div>
        <div className={styles.panels}>
          <TablePanel bench={bench} />
          <OwnService bench={bench} />
          <Checks />
        </div>
      </div>
      <Announcer lab={bench.lab} />
      {children}
    </ServicesScreen>
  );
}
