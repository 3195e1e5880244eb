"use client";

import { useRef } from "react";
import { useWidth } from "@/components/stage/use-width";
import type { ServicesScene } from "@/lib/services/client/scene";
import { BalancerZone } from "./balancer-zone";
import { BrowserZone } from "./browser-zone";
import { Asked, Ways } from "./connectors";
import { Lines } from "./lines";
import { COLUMNS_FROM } from "./lines-layout";
import { ServiceCard } from "./service-card";
import { ServiceTools, StoreTool } from "./service-tools";
import styles from "./stage.module.css";
import { StoreCard } from "./store-card";
import type { Bench } from "./use-services";

/** Browser, load balancer, services and their stores: where the shown request went. */
export function ServicesStage({ bench }: { bench: Bench }) {
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const { scene, drawn, clientId, strategy, control } = bench;
  const { thread } = scene;
  const wide = width === null || width >= COLUMNS_FROM;
  const roomy = width === null || width >= 1340;
  const phone = width !== null && width < 600;
  const envelope = wide ? (roomy ? 232 : 216) : phone ? width - 30 : 264;
  return (
    <div
      ref={root}
      className={styles.stage}
      data-mode={drawn.model}
      data-testid="services-stage"
      data-exchange={scene.shown?.id}
      data-cursor={scene.shown?.steps.length}
      data-sender={drawn.foreign?.client.id ?? clientId}
    >
      <div className={styles.zones}>
        <BrowserZone bench={bench} width={envelope} />
        <BalancerZone scene={scene} strategy={strategy} />
        <section
          className={styles.services}
          aria-labelledby="services-services"
          data-thread={thread?.partition ?? undefined}
        >
          <header className={styles.head}>
            <h2 id="services-services">Services</h2>
            <p>{keptWords(scene)}</p>
          </header>
          {width !== null && wide ? <Lines scene={scene} width={width} /> : null}
          <div className={wide ? undefined : styles.upper}>
            {wide ? null : <Ways scene={scene} />}
            <div className={styles.cards}>
              {scene.services.map((service) => (
                <ServiceCard
                  key={service.name}
                  service={service}
                  thread={thread?.partition === service.name ? "ends" : null}
                  width={width !== null && width < 720 ? 82 : roomy ? 112 : 96}
                >
                  <ServiceTools service={service} control={control} />
                </ServiceCard>
              ))}
            </div>
            <Asked scene={scene} />
          </div>
          <StoreCard
            store={scene.store}
            strategy={strategy}
            thread={thread?.partition === "shared" ? "ends" : null}
          >
            <StoreTool up={scene.store.up} control={control} />
          </StoreCard>
        </section>
      </div>
    </div>
  );
}

function keptWords({ services, store }: ServicesScene): string {
  if (store.used) return "all three share one cabinet";
  return services.some(({ used }) => used)
    ? "each keeps its own cabinet"
    : "each has the key, none needs a cabinet";
}
