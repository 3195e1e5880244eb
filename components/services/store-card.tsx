import { ShutCabinet } from "@/components/stage/art/shut-cabinet";
import { Button } from "@/components/ui/button";
import type { StoreScene } from "@/lib/services/client/scene";
import type { Strategy } from "@/lib/services/client/strategy";
import { counted, micros } from "@/lib/stage/format";
import styles from "./store-card.module.css";
import type { Bench } from "./use-services";

const ENGINES = { sqlite: "SQLite", redis: "Redis", memory: "in memory" } as const;

interface StoreCardProps {
  store: StoreScene;
  strategy: Strategy;
  threaded: boolean;
  control: Bench["control"];
}

/** The store that all services can share: whether it is connected, and what it holds. */
export function StoreCard({ store, strategy, threaded, control }: StoreCardProps) {
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
      data-thread={threaded || undefined}
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
      </span>
      <div className={styles.words}>
        <h3 id="services-store">
          Shared store{engine === null ? "" : ` (${ENGINES[engine]})`}
          {up ? null : <b>stopped</b>}
        </h3>
        <p>{standing(store, strategy)}</p>
      </div>
      <Button
        kind="tool"
        small
        data-testid={up ? "store-stop" : "store-start"}
        onClick={() => void control(up ? "stop-store" : "start-store")}
      >
        {up ? "Stop" : "Start"}
        <span className="sr-only"> the shared store</span>
      </Button>
    </section>
  );
}

function standing({ up, used, drawers, asked }: StoreScene, { carried }: Strategy): string {
  if (asked?.answered) return `${asked.by} asked it: one hop more, ${micros(asked.micros)}.`;
  const kept = `${counted(drawers.total, "drawer")} ${drawers.total === 1 ? "is" : "are"} kept`;
  if (!up)
    return `It answers nobody. ${drawers.total === 0 ? "It held nothing." : `${kept} until it is back.`}`;
  if (carried === "jwt") return "Nobody asks it: what a passport says is checked with a key.";
  if (!used) return "Not connected. Every service has only its own cabinet.";
  return "All three ask it: one hop more for each request.";
}
