import type { ReactNode } from "react";
import { ShutCabinet } from "@/components/stage/art/shut-cabinet";
import { counted, micros } from "@/lib/core/figures";
import type { StoreScene } from "@/lib/services/client/scene";
import type { Strategy } from "@/lib/services/client/strategy";
import { Hook } from "./hook";
import styles from "./store-card.module.css";

const ENGINES = { sqlite: "SQLite", redis: "Redis", memory: "in memory" } as const;

interface StoreCardProps {
  store: StoreScene;
  strategy: Strategy;
  /** As with a service. */
  thread: "ends" | "tied" | null;
  /** What can be done to it. */
  children?: ReactNode;
}

/** The store that all services can share: whether it is connected, and what it holds. */
export function StoreCard({ store, strategy, thread, children }: StoreCardProps) {
  const { engine, up, used, drawers, asked } = store;
  const touched = drawers.hot !== null || drawers.missing !== null;
  return (
    <section
      className={styles.store}
      aria-labelledby="services-store"
      data-testid="shared-store"
      data-up={up}
      data-used={used}
      data-engine={engine ?? ""}
      data-asked={asked !== null}
      data-thread={thread ?? undefined}
    >
      <span className={styles.cabinet}>
        <ShutCabinet
          width={112}
          height={66}
          drawers={drawers.labels}
          hot={drawers.hot ?? undefined}
          missing={drawers.missing ?? undefined}
          dim={!up || (!used && !touched)}
        />
        {thread === "tied" ? <Hook height={66} drawers={drawers.labels.length} /> : null}
      </span>
      <div className={styles.words}>
        <h3 id="services-store">
          Shared store{engine === null ? "" : ` (${ENGINES[engine]})`}
          {up ? null : <b>stopped</b>}
        </h3>
        <p>{standing(store, strategy)}</p>
      </div>
      {children}
    </section>
  );
}

function standing({ up, used, drawers, asked }: StoreScene, { carried }: Strategy): string {
  if (asked?.answered)
    return `${asked.by} asked it: one hop more, ${micros(asked.micros)}${asked.cold ? " (cold: first since the start)" : ""}.`;
  const kept = `${counted(drawers.total, "drawer")} ${drawers.total === 1 ? "is" : "are"} kept`;
  if (!up)
    return `It answers nobody. ${drawers.total === 0 ? "It held nothing." : `${kept} until it is back.`}`;
  if (carried === "jwt") return "Nobody asks it: what a passport says is checked with a key.";
  if (!used) return "Not connected. Every service has only its own cabinet.";
  return "All three ask it: one hop more for each request.";
}
