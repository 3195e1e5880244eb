"use client";

import { useMemo, useRef } from "react";
import { Thread } from "@/components/stage/thread";
import { useWidth } from "@/components/stage/use-width";
import { momentWords } from "@/lib/services/hybrid/words";
import { isOver, momentDuring } from "./during";
import { GatewayPart } from "./gateway-part";
import { HolderZone } from "./holder-zone";
import styles from "./hybrid.module.css";
import { InsidePart } from "./inside-part";
import type { LessonStageProps } from "./services-stage";
import { StageFrame } from "./stage-frame";
import { TreePart } from "./tree-part";
import { useHolder } from "./use-holder";

/** Below that the zones stand one under the other, px. The style sheet says the same. */
const STACKED = 600;

/** A label outside, the gateway with its cabinet, and the services inside with their passports, for the panel of a chapter. */
export function LessonHybridStage(props: LessonStageProps) {
  const { lab, exchange, cursor } = props;
  const root = useRef<HTMLElement>(null);
  const width = useWidth(root);
  const moment = useMemo(() => (exchange ? momentDuring(exchange, cursor) : null), [exchange, cursor]);
  const holder = useHolder(props);
  const alg = moment?.alg ?? lab.view?.settings.jwtAlg ?? "ES256";
  const caption =
    exchange && !isOver(exchange, cursor)
      ? (exchange.steps[cursor - 1]?.says ?? `Request ${exchange.id} is about to leave.`)
      : moment
        ? momentWords(moment)
        : "A gateway stands before three services that have no cabinet.";
  const tied = moment?.atGateway && moment.drawer?.record && holder.isTied;
  const leadsNowhere = moment?.atGateway && moment.drawer?.record === null;
  return (
    <StageFrame
      root={root}
      className={styles.stage}
      exchange={exchange}
      cursor={cursor}
      mode={holder.model}
      holder={holder.id}
    >
      <div className={styles.columns}>
        <div className={styles.outside}>
          <HolderZone
            {...props}
            holder={holder}
            width={width}
            caption={leadsNowhere ? "A label to nowhere." : "Outside, only a label."}
            giver="the gateway"
          />
          <p className={styles.caption}>{caption}</p>
        </div>
        <GatewayPart moment={moment} view={lab.view} alg={alg} />
      </div>
      <InsidePart moment={moment} alg={alg} width={width} />
      {exchange?.action === "dashboard" ? <TreePart exchange={exchange} cursor={cursor} /> : null}
      {tied && width !== null ? (
        <Thread root={root} kind={width < STACKED ? "phone" : "columns"} sid={moment?.drawer?.sid ?? null} />
      ) : null}
    </StageFrame>
  );
}
