"use client";

import type { ReactNode } from "react";
import { Announcer } from "@/components/lab/announcer";
import { Troubles } from "@/components/live/troubles";
import { NoScript, OpenLabCommand } from "@/components/site/no-script";
import { SectionScreen } from "@/components/site/section-screen";
import { Arrivals } from "./arrivals";
import { Checks } from "./checks";
import { Clients } from "./clients";
import styles from "./origins-page.module.css";
import { OwnService } from "./own-service";
import { TablePanel } from "./table-panel";
import { useOrigins } from "./use-origins";

/** One API and three clients: this page, a terminal, a page of another origin. What each can carry, and what it may read. */
export function OriginsPage({ children }: { children: ReactNode }) {
  const bench = useOrigins();
  return (
    <SectionScreen
      own={bench.own}
      section="services"
      title="Three clients, one API"
      lead="The same question from this page, from a terminal and from a page of another origin. What comes along is up to the client."
      live={bench.lab.status}
    >
      <NoScript>
        <p>
          This page needs JavaScript. Other clients do not: open a lab with <OpenLabCommand /> at this
          address, log in at <code translate="no">/jwt/login</code> under the address that it answers, with{" "}
          <code translate="no">{'{"user":"alice","carrier":"header"}'}</code>, and ask{" "}
          <code translate="no">/jwt/me</code> with the token.
        </p>
      </NoScript>
      <Troubles own={bench.own} lab={bench.lab} problem={bench.problem} testId="services-trouble" />
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
    </SectionScreen>
  );
}
