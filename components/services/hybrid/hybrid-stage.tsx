"use client";

import { useRef } from "react";
import { Thread } from "@/components/stage/thread";
import { useWidth } from "@/components/stage/use-width";
import { isProven } from "@/lib/stage/proof";
import { GatewayZone } from "./gateway-zone";
import { InsideZone } from "./inside-zone";
import { OutsideZone } from "./outside-zone";
import styles from "./stage.module.css";
import { useEnvelope } from "./use-envelope";
import type { Bench } from "./use-hybrid";

/** Below that the zones stand one under the other, and the thread runs down the margin: px. */
const STACKED = 640;

/** Browser, gateway, services inside: the newest exchange, as it was recorded. */
export function HybridStage({ bench }: { bench: Bench }) {
  const root = useRef<HTMLElement>(null);
  const width = useWidth(root);
  const envelope = useEnvelope(bench);
  const { moment, lab } = bench;
  const drawer = moment?.atGateway ? moment.drawer : null;
  const tied =
    moment !== null &&
    envelope !== null &&
    isProven({ credential: envelope.value, sid: drawer?.sid }, moment.exchange, lab.notes);
  return (
    <section
      ref={root}
      className={styles.stage}
      aria-label="What the newest exchange shows"
      data-testid="hybrid-stage"
      data-exchange={moment?.exchange.id}
      data-cursor={moment?.exchange.steps.length}
      data-mode="hybrid"
      data-sender={bench.holder}
    >
      <OutsideZone bench={bench} envelope={envelope} />
      <GatewayZone bench={bench} />
      <InsideZone moment={moment} alg={moment?.alg ?? bench.lab.view?.settings.jwtAlg ?? "ES256"} />
      {tied && width !== null ? (
        <Thread root={root} kind={width < STACKED ? "phone" : "columns"} sid={moment?.drawer?.sid} />
      ) : null}
    </section>
  );
}
