"use client";

import { type CSSProperties, useMemo } from "react";
import { WireBefore } from "@/components/home/wire-before";
import { othersOf } from "@/components/lab/others";
import { useNow } from "@/components/live/use-now";
import { ReplayBar } from "@/components/stage/replay-bar";
import { Stage } from "@/components/stage/stage";
import { type Replay, useReplay } from "@/components/stage/use-replay";
import { envelopesOf } from "@/lib/stage/jar";
import type { Exchange } from "@/lib/trace/exchange";
import { Aftermath } from "./aftermath";
import { useLesson } from "./lesson-context";
import styles from "./stage-panel.module.css";
import { STAGE } from "./to-stage";
import { Toolbar } from "./toolbar";
import type { Toolkit } from "./use-toolkit";

/** The exchange that is shown: the one that the step is about, or else the newest. */
function useShown(): Exchange | null {
  const { live, world, desk } = useLesson();
  const about = live?.kind === "explain" && world ? live.about(world) : null;
  return about ?? desk.lab.exchanges.at(-1) ?? null;
}

/** The stage of the chapter's own lab, with what can be done above it and the replay below. */
export function StagePanel({ kit }: { kit: Toolkit }) {
  const { desk } = useLesson();
  return (
    <section id={STAGE} className={styles.side}>
      {/* What was there when the page came is not news: the replay starts over once the past is known. */}
      <Played key={desk.lab.view === null ? "waiting" : "known"} kit={kit} />
    </section>
  );
}

function Played({ kit }: { kit: Toolkit }) {
  const { step, ui } = useLesson();
  const exchange = useShown();
  const replay = useReplay(exchange);
  const caption = { "--spotlight": JSON.stringify(ui.stage.spotlight) } as CSSProperties;
  return (
    <>
      <div className={styles.panel}>
        <Toolbar kit={kit} />
        <div className={styles.spot} data-spotlight={step.beside ?? undefined} style={caption}>
          <LessonStage kit={kit} exchange={exchange} replay={replay} />
        </div>
        <ReplayBar exchange={exchange} {...replay} />
      </div>
      <Aftermath exchange={exchange} replay={replay} />
    </>
  );
}

type LessonStageProps = { kit: Toolkit; exchange: Exchange | null; replay: Replay };

function LessonStage({ kit, exchange, replay }: LessonStageProps) {
  const { desk, ui } = useLesson();
  const { lab, clientId, own, roundTrips } = desk;
  const { view, exchanges, notes } = lab;
  const now = useNow();
  const [envelopes, others] = useMemo(
    () => [clientId ? envelopesOf(clientId, exchanges, notes) : [], othersOf(lab, clientId)],
    [clientId, exchanges, notes, lab],
  );
  return (
    <Stage
      size="compact"
      labId={own.id ?? ""}
      model={kit.model}
      exchange={exchange}
      cursor={replay.cursor}
      newest={exchange?.id === exchanges.at(-1)?.id}
      live={view}
      notes={notes}
      envelopes={envelopes}
      others={others}
      inHand={desk.inHand(exchange?.model ?? kit.model)}
      roundTripMs={exchange ? (roundTrips.get(exchange.id) ?? null) : null}
      now={now === 0 ? 0 : now + lab.hostAhead}
      empty={<WireBefore path={`/${kit.model}/${kit.actions[0] ?? "hello"}`} />}
      browserLabel={ui.stage.yours}
    />
  );
}
