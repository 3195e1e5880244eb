import type { ReactNode } from "react";
import { LiveStatus } from "@/components/live/live-status";
import { asleepUntilOpen, type OwnLab } from "@/components/live/use-own-lab";
import type { LiveState } from "@/lib/live/client/follow";
import { SiteHeader } from "./header";
import { SectionNav } from "./section-nav";
import styles from "./section-screen.module.css";
import type { SectionId } from "./sections";

type SectionScreenProps = {
  section: SectionId;
  title: string;
  /** One sentence below the title. */
  lead: ReactNode;
  /** How the page's live stream stands; left out where it has none. */
  live?: LiveState;
  /** What stands to the right of the title: choices, buttons, progress. */
  actions?: ReactNode;
  /** The page's own lab: what is pressed before it is open is done then. */
  own?: OwnLab;
  children: ReactNode;
};

/** The frame of every page of a section: header, the way between its pages, title, what can be done. */
export function SectionScreen({ section, title, lead, live, actions, own, children }: SectionScreenProps) {
  return (
    <>
      <SiteHeader live={live === undefined ? undefined : <LiveStatus status={live} />} />
      <SectionNav section={section} />
      <main id="content" tabIndex={-1} className={styles.main} {...(own && asleepUntilOpen(own))}>
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
