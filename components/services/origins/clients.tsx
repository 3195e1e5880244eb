import { ElsewhereClient } from "./client-elsewhere";
import { PageClient } from "./client-page";
import { TerminalClient } from "./client-terminal";
import styles from "./clients.module.css";
import type { Bench } from "./use-origins";

/** The three who can ask. */
export function Clients({ bench }: { bench: Bench }) {
  return (
    <div className={styles.zone}>
      <PageClient bench={bench} />
      <TerminalClient bench={bench} />
      <ElsewhereClient bench={bench} />
    </div>
  );
}
