import type { ReactNode } from "react";
import styles from "@/components/compare/compare-screen.module.css";
import type { LiveState } from "@/components/live/connect";
import { LiveStatus } from "@/components/live/live-status";
import { SiteHeader } from "@/components/site/header";
import { ServicesNav } from "./services-nav";

type ServicesScreenProps = {
  title: string;
  /** One sentence below the title. */
  lead: ReactNode;
  /** How the page's live stream stands; left out where it has none. */
  live?: LiveState;
  /** What stands to the right of the title: choices, buttons. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of every page about scale: header, the way between the pages, title, what can be chosen. */
export function ServicesScreen({ title, lead, live, actions, children }: ServicesScreenProps) {
  return (
    <>
      <SiteHeader live={live === undefined ? undefined : <LiveStatus status={live} />} />
      <ServicesNav />
      <main id="content" tabIndex={-1} className={styles.main}>
        <div className={styles.head}>
          <div className={styles.title}>
            <h1>{title}</h1>
            <p>{lead}</p>
          </div>
          {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
        </div>
        {children}
      </main>
    </>
  );
}
