import type { ReactNode } from "react";
import styles from "./clients.module.css";

interface ClientCardProps {
  title: string;
  /** Where it runs, as it stands on the wire. */
  where: string | null;
  art: ReactNode;
  /** One sentence about what it carries. */
  says: ReactNode;
  children: ReactNode;
}

/** One client: what it holds, and what it can do. */
export function ClientCard({ title, where, art, says, children }: ClientCardProps) {
  return (
    <section className={styles.client} aria-label={title}>
      <div className={styles.art}>{art}</div>
      <div className={styles.words}>
        <h2>
          {title} {where === null ? null : <code translate="no">{where}</code>}
        </h2>
        <p>{says}</p>
      </div>
      <div className={styles.doing}>{children}</div>
    </section>
  );
}
