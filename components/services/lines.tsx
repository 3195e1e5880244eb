import { ParcelArt } from "@/components/stage/parcel";
import type { ServicesScene } from "@/lib/services/client/scene";
import { requestScene } from "@/lib/stage/wire";
import { SERVICES } from "@/lib/trace/vocabulary";
import styles from "./lines.module.css";
import { linesFor } from "./lines-layout";

/** The ways from the balancer to the services: the one that the shown request took, and those that it did not take. */
export function Lines({ scene: { shown, path, thread }, width }: { scene: ServicesScene; width: number }) {
  const lines = linesFor(width);
  const tone = path ? (path.good ? styles.good : styles.bad) : "";
  const taken = path?.to ?? null;
  const to = taken === null ? null : lines.ways[taken];
  return (
    <>
      <svg className={styles.lines} aria-hidden="true">
        {thread ? <path d={lines.threadTo(thread.partition)} className={styles.thread} /> : null}
        <path d={lines.inbound} className={shown ? `${styles.taken} ${tone}` : styles.idle} />
        {SERVICES.filter((name) => name !== taken).map((name) => (
          <Way key={name} {...lines.ways[name]} className={styles.idle} />
        ))}
        {to ? (
          <g key={shown?.id} className={tone}>
            <path d={to.d} className={styles.cleared} />
            <Way {...to} className={styles.taken} />
          </g>
        ) : null}
      </svg>
      {to && shown ? (
        <span key={shown.id} className={styles.parcel} style={{ left: to.parcel.x, top: to.parcel.y }}>
          <ParcelArt parcel={requestScene(shown).parcel} size="large" />
        </span>
      ) : null}
    </>
  );
}

function Way({ d, end, className }: { d: string; end: { x: number; y: number }; className?: string }) {
  return (
    <g className={className}>
      <path d={d} />
      <path d={`M${end.x - 4} ${end.y - 7}L${end.x} ${end.y}L${end.x + 4} ${end.y - 7}`} />
    </g>
  );
}
