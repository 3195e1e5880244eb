import type { ReactNode } from "react";
import { SiteHeader } from "@/components/site/header";
import styles from "@/components/site/section-screen.module.css";
import own from "./learn-screen.module.css";

type LearnScreenProps = {
  title: string;
  /** One sentence below the title. */
  lead: ReactNode;
  /** What stands to the right of the title. */
  actions?: ReactNode;
  /** As wide as a text that is read, in the middle. */
  narrow?: boolean;
  children: ReactNode;
};

/** The frame of the pages around the chapters: header, title, what can be done. */
export function LearnScreen({ title, lead, actions, narrow = false, children }: LearnScreenProps) {
  return (
    <>
      <SiteHeader />
      <main id="content" tabIndex={-1} className={styles.main}>
        <div className={`${styles.head} ${narrow ? own.narrow : ""}`}>
          <div className={styles.title}>
            <h1>{title}</h1>
            <p>{lead}</p>
          </div>
          {actions}
        </div>
        {children}
      </main>
    </>
  );
}
