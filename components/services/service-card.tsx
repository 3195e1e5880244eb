import { ShutCabinet } from "@/components/stage/art/shut-cabinet";
import { Button } from "@/components/ui/button";
import type { ServiceScene } from "@/lib/services/client/scene";
import styles from "./service-card.module.css";
import type { Bench } from "./use-services";

interface ServiceCardProps {
  service: ServiceScene;
  /** The thread ends here, or passes behind on its way to the store. */
  thread: "ends" | "passes" | null;
  width: number;
  control: Bench["control"];
}

/** One service: its own cabinet, and what it did last. */
export function ServiceCard({ service, thread, width, control }: ServiceCardProps) {
  const { name, up, last, drawers, used } = service;
  const tone = last?.current ? (last.good ? "good" : "bad") : undefined;
  const title = `services-${name}`;
  return (
    <section
      className={styles.card}
      aria-labelledby={title}
      data-testid="service"
      data-service={name}
      data-up={up}
      data-status={last?.status ?? ""}
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
            height={132}
            drawers={drawers.labels}
            hot={drawers.hot ?? undefined}
            missing={drawers.missing ?? undefined}
            dim={!up || (!used && drawers.hot === null && drawers.missing === null)}
          />
        </span>
        <Done service={service} />
      </div>
      <Tools name={name} up={up} control={control} />
    </section>
  );
}

const countWords = (count: number): string =>
  count === 0 ? "empty" : count === 1 ? "1 drawer" : `${count} drawers`;

function Done({ service: { up, last } }: { service: ServiceScene }) {
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
  return (
    <p className={styles.done} data-good={good}>
      <strong>{status}</strong>
      <span>request {id}</span>
      <span className={styles.did}>
        <b>{did.head}</b> {did.rest} {did.label === null ? null : <code>{did.label}</code>}
      </span>
    </p>
  );
}

function Tools({ name, up, control }: { name: string; up: boolean; control: Bench["control"] }) {
  const tool = (what: "restart" | "stop" | "start", label: string) => (
    <Button
      kind="tool"
      small
      data-testid={`service-${what}-${name}`}
      onClick={() => void control(`${what}-service`, { service: name })}
    >
      {label}
      <span className="sr-only"> service {name}</span>
    </Button>
  );
  return (
    <div className={styles.tools}>
      {up ? (
        <>
          {tool("restart", "Restart")}
          {tool("stop", "Stop")}
        </>
      ) : (
        tool("start", "Start")
      )}
    </div>
  );
}
