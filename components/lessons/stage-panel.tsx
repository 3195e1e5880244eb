"use client";

import { type CSSProperties, lazy, Suspense } from "react";
import { useNow } from "@/components/live/use-now";
import { type Replay, useReplay } from "@/components/stage/use-replay";
import type { Exchange } from "@/lib/trace/exchange";
import { useLesson } from "./lesson-context";
import { Quiet } from "./quiet";
import styles from "./stage-panel.module.css";
import { STAGE } from "./to-stage";
import { Toolbar } from "./toolbar";
import type { Toolkit } from "./use-toolkit";

// Until something was sent there is nothing to replay and nothing to tell.
const ReplayBar = lazy(() =>
  import("@/components/stage/replay-bar").then(({ ReplayBar: view }) => ({ default: view })),
);
const Aftermath = lazy(() => import("./aftermath").then(({ Aftermath: view }) => ({ default: view })));
const OneServer = lazy(() => import("./one-server").then(({ OneServer: view }) => ({ default: view })));
const LessonServicesStage = lazy(() =>
  import("./stages/services-stage").then(({ LessonServicesStage: view }) => ({ default: view })),
);
const LessonHybridStage = lazy(() =>
  import("./stages/hybrid-stage").then(({ LessonHybridStage: view }) => ({ default: view })),
);

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
  const { step, ui, world } = useLesson();
  const exchange = useShown();
  const isQuiet = exchange === null && (world === null || world.notes.length === 0);
  const replay = useReplay(exchange);
  const caption = { "--spotlight": JSON.stringify(ui.stage.spotlight) } as CSSProperties;
  return (
    <>
      <div className={styles.panel}>
        <Toolbar kit={kit} />
        <div className={styles.spot} data-spotlight={step.beside ?? undefined} style={caption}>
          <Shown kit={kit} exchange={exchange} replay={replay} />
        </div>
        <Suspense fallback={<div className={styles.noReplay} />}>
          {exchange ? <ReplayBar exchange={exchange} {...replay} /> : <div className={styles.noReplay} />}
        </Suspense>
      </div>
      <Suspense fallback={<Quiet coming />}>
        {isQuiet ? <Quiet /> : <Aftermath exchange={exchange} replay={replay} />}
      </Suspense>
    </>
  );
}

type ShownProps = { kit: Toolkit; exchange: Exchange | null; replay: Replay };

/** One server, three behind a balancer, or a gateway with services inside: as the step says. */
function Shown({ kit, exchange, replay }: ShownProps) {
  const { step, desk } = useLesson();
  const now = useNow();
  const { lab, clientId, own } = desk;
  if (step.stage === "lab")
    return (
      <Suspense fallback={<div className={styles.waiting} />}>
        <OneServer kit={kit} exchange={exchange} replay={replay} />
      </Suspense>
    );
  const Several = step.stage === "services" ? LessonServicesStage : LessonHybridStage;
  return (
    <Suspense fallback={<div className={styles.waiting} />}>
      <Several
        labId={own.id ?? ""}
        lab={lab}
        clientId={clientId}
        model={kit.model}
        exchange={exchange}
        cursor={replay.cursor}
        now={now === 0 ? 0 : now + lab.hostAhead}
      />
    </Suspense>
  );
}
