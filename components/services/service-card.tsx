import type { ReactNode } from "react";
import { ShutCabinet } from "@/components/stage/art/shut-cabinet";
import type { ServiceScene } from "@/lib/services/client/scene";
import { Hook } from "./hook";
import styles from "./service-card.module.css";

interface ServiceCardProps {
  service: ServiceScene;
  /** The thread ends here: its last bit is drawn with the card, or the stage ties all of it to a hook. */
  thread: "ends" | "tied" | null;
  /** Of the cabinet, px. */
  width: number;
  height?: number;
  /** The request that is shown has come here, and is not answered yet. */
  busy?: boolean;
  /** What can be done to it. */
  children?: ReactNode;
}

/** One service: its own cabinet, and what it did last. */
export function ServiceCard({
  service,
  thread,
  width,
  height = 132,
  busy = false,
  children,
}: ServiceCardProps) {
  const { name, up, last, drawers, used } = service;
  const tone = last?.current && !busy ? (last.good ? "good" : "bad") : undefined;
  const title = `services-${name}`;
  return (
    <section
      className={styles.card}
      aria-labelledby={title}
      data-testid="service"
      data-service={name}
      data-up={up}
      data-status={busy ? "" : (last?.status ?? "")}
      data-served={last?.current ?? false}
      data-tone={up ? tone : undefined}
      data-thread={thread ?? undefined}
    >
      <header>
        <h3 id={title}>
          <span>Service </span>
          {name}
        </h3>
        <span>{countWords(drawers.total)}</span>
      </header>
      <div className={styles.body}>
        <span className={styles.cabinet}>
          <ShutCabinet
            width={width}
            height={height}
            drawers={drawers.labels}
            hot={drawers.hot ?? undefined}
            missing={drawers.missing ?? undefined}
            dim={!up || (!used && drawers.hot === null && drawers.missing === null)}
          />
          {thread === "tied" ? <Hook height={height} drawers={drawers.labels.length} /> : null}
        </span>
        <Done service={service} busy={busy} />
      </div>
      {children}
    </section>
  );
}

const countWords = (count: number): string =>
  count === 0 ? "empty" : count === 1 ? "1 drawer" : `${count} drawers`;

function Done({ service: { up, last }, busy }: { service: ServiceScene; busy: boolean }) {
  if (!up) {
    return (
      <p className={styles.done}>
        <strong className={styles.quiet}>stopped</strong>
        <span>Answers nobody. Its memory is gone.</span>
      </p>
    );
  }
  if (!last) {
    return (
      <p className={styles.done}>
        <strong className={styles.quiet}>idle</strong>
        <span>No request came here yet.</span>
      </p>
    );
  }
  const { id, status, good, did } = last;
  if (busy) {
    return (
      <p className={styles.done}>
        <strong className={styles.quiet}>at work</strong>
        <span>request {id}</span>
      </p>
    );
  }
  return (
    <p className={styles.done} data-good={good}>
      <strong>{status}</strong>
      <span>request {id}</span>
      <span className={styles.did}>
        <b>{did.head}</b> {did.rest} {did.label === null ? null : <code translate="no">{did.label}</code>}
      </span>
    </p>
  );
}
