import { micros } from "@/lib/core/figures";
import type { ServicesScene } from "@/lib/services/client/scene";
import styles from "./connectors.module.css";

/** Where the rack lies above the services: straight down. */
export function Ways({
  scene: { services, path },
  busy = false,
}: {
  scene: ServicesScene;
  /** It is not answered yet: nothing says how it ends. */
  busy?: boolean;
}) {
  const tone = busy ? "none" : path?.good ? "good" : "bad";
  return (
    <ul className={styles.connectors} aria-hidden="true">
      {services.map(({ name }) => (
        <li key={name} data-tone={path?.to === name ? tone : undefined} />
      ))}
    </ul>
  );
}

/** Between the services and the store: who asked it. */
export function Asked({ scene: { services, store } }: { scene: ServicesScene }) {
  return (
    <ul className={styles.connectors} aria-hidden="true" data-used={store.used}>
      {services.map(({ name }) => {
        const asked = store.asked?.by === name ? store.asked : null;
        return (
          <li key={name} data-asked={asked ? (asked.answered ? "ok" : "failed") : undefined}>
            {asked ? <span>{asked.answered ? micros(asked.micros) : "no answer"}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
