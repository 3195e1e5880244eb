import type { ReactNode } from "react";
import type { LiveState } from "@/components/live/connect";
import { LiveStatus } from "@/components/live/live-status";
import { SiteHeader } from "@/components/site/header";
import { CompareNav } from "./compare-nav";
import styles from "./compare-screen.module.css";

type CompareScreenProps = {
  title: string;
  /** One sentence below the title. */
  lead: ReactNode;
  /** How the page's live stream stands; left out where it has none. */
  live?: LiveState;
  /** What stands to the right of the title: buttons, progress. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of every page that compares: header, the way between the pages, title, what can be done. */
export function CompareScreen({ title, lead, live, actions, children }: CompareScreenProps) {
  return (
    <>
      <SiteHeader live={live === undefined ? undefined : <LiveStatus status={live} />} />
      <CompareNav />
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
