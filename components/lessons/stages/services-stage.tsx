"use client";

import { useMemo, useRef } from "react";
import type { Lab } from "@/components/live/use-lab";
import { BalancerWords, Rack } from "@/components/services/balancer-zone";
import { Asked, Ways } from "@/components/services/connectors";
import { ServiceCard } from "@/components/services/service-card";
import { StoreCard } from "@/components/services/store-card";
import { useWidth } from "@/components/stage/use-width";
import { FIRST_SETTINGS, type Strategy } from "@/lib/services/client/strategy";
import type { Exchange } from "@/lib/trace/exchange";
import type { ModelName } from "@/lib/trace/vocabulary";
import { sceneDuring } from "./during";
import { HolderZone } from "./holder-zone";
import styles from "./services.module.css";
import { ServicesThread } from "./services-thread";
import { captionAt, spokenServices } from "./services-words";
import { StageFrame } from "./stage-frame";
import { useHolder } from "./use-holder";

/** What a stage of a chapter is given. */
export interface LessonStageProps {
  labId: string;
  lab: Lab;
  /** The name of this page as a client. */
  clientId: string;
  /** What the learner has chosen to send next. */
  model: ModelName;
  /** The exchange that is shown; `null` before the first. */
  exchange: Exchange | null;
  /** How many of its steps have been shown. */
  cursor: number;
  /** By the host's clock, milliseconds. */
  now: number;
}

/** Browser, load balancer, three services and the store that they can share, for the panel of a chapter. */
export function LessonServicesStage(props: LessonStageProps) {
  const { lab, clientId, model, exchange, cursor } = props;
  const root = useRef<HTMLElement>(null);
  const width = useWidth(root);
  const { view, exchanges } = lab;
  const { scene, busy } = useMemo(() => {
    const strategy = strategyOf(view, exchange?.model ?? model);
    return sceneDuring({ view, exchanges, strategy, clientId, exchange, cursor });
  }, [view, exchanges, model, clientId, exchange, cursor]);
  const holder = useHolder(props);
  const strategy = strategyOf(view, holder.model);
  const own = exchange?.client.id === clientId;
  const caption = exchange && captionAt(exchange, cursor, own, exchanges);
  const { thread } = scene;
  const tied = thread && holder.isTied ? thread.partition : null;
  const cabinet = cabinetAt(width);
  return (
    <StageFrame
      root={root}
      className={styles.stage}
      exchange={exchange}
      cursor={cursor}
      mode={holder.model}
      holder={holder.id}
    >
      <p className="sr-only">{spokenServices(scene, caption, busy)}</p>
      <div className={styles.top}>
        <HolderZone {...props} holder={holder} width={width} />
        <section className={styles.words} aria-labelledby="stage-balancer" data-testid="balancer">
          <header className={styles.head}>
            <h2 id="stage-balancer">Load balancer</h2>
          </header>
          <BalancerWords scene={scene} strategy={strategy} />
          <p className={styles.caption}>{caption ?? "It stands before three services, all alike."}</p>
        </section>
        <div className={styles.rack}>
          <Rack scene={scene} />
        </div>
      </div>
      <section className={styles.services} aria-labelledby="stage-services">
        <h2 id="stage-services" className="sr-only">
          Services
        </h2>
        <div data-anchor="lane">
          <Ways scene={scene} busy={busy} />
        </div>
        <div className={styles.cards}>
          {scene.services.map((service) => (
            <ServiceCard
              key={service.name}
              service={service}
              thread={tied === service.name ? "tied" : null}
              width={cabinet}
              height={100}
              busy={busy && service.last?.current}
            />
          ))}
        </div>
        <Asked scene={scene} />
        <StoreCard store={scene.store} strategy={strategy} thread={tied === "shared" ? "tied" : null} />
      </section>
      {tied === null || width === null ? null : <ServicesThread key={exchange?.id} root={root} />}
    </StageFrame>
  );
}

/** How wide a service's cabinet is on a stage of that width, px. */
function cabinetAt(width: number | null): number {
  if (width === null || width >= 720) return 104;
  // Side by side on a phone: three cards with what the style sheet leaves around their cabinets.
  return width >= 600 ? 82 : Math.min(82, Math.max(40, Math.floor((width - 48) / 3) - 18));
}

/** What is in force in the lab, with what the client carries. */
function strategyOf(view: Lab["view"], model: ModelName): Strategy {
  const { balancing, sessionPlace } = view?.settings ?? FIRST_SETTINGS;
  return { balancing, place: sessionPlace, carried: model === "jwt" ? "jwt" : "session" };
}
