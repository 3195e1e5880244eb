"use client";

import { type ReactNode, useEffect, useState } from "react";
import { LiveStatus } from "@/components/live/live-status";
import { useLab } from "@/components/live/use-lab";
import { SiteHeader } from "@/components/site/header";
import { playTime, type Replay, useReplay } from "@/components/stage/use-replay";
import { grouped, milliseconds } from "@/lib/stage/format";
import type { Exchange } from "@/lib/trace/exchange";
import { CurlBox } from "./curl-box";
import { HelloButton } from "./hello-button";
import { hellosOf } from "./hellos";
import styles from "./home-desk.module.css";
import { HomeStage } from "./home-stage";
import { LabelSwitch } from "./label-switch";
import { NoScript } from "./no-script";
import { storyOf } from "./story";
import { Tape } from "./tape";
import { TroubleNote } from "./trouble-note";
import { useHello } from "./use-hello";
import { useHomeLab } from "./use-home-lab";

/** A replay at twice the ordinary speed: here nobody steps through it. */
function useBriskReplay(exchange: Exchange | null): Replay {
  const replay = useReplay(exchange);
  const { onSpeed } = replay;
  useEffect(() => onSpeed(2), [onSpeed]);
  return replay;
}

/** While something is shown slower than it was, that is said; else where all this comes from. */
function asideOf(exchange: Exchange | null, { playing, speed }: Replay, host: string): string {
  if (!exchange || !playing) return `real exchanges with ${host}, kept in your own lab`;
  const { micros } = exchange.cost;
  const slower = Math.round((playTime(exchange.steps.length, speed) * 1000) / micros / 100) * 100;
  return `${milliseconds(micros / 1000)} on the server, shown ${grouped(slower)} times slower`;
}

type HomeDeskProps = {
  /** Where this page was asked for, like `http://localhost:3000`. */
  origin: string;
  /** What this is, above the button. */
  intro: ReactNode;
  /** What stands below the desk. */
  children: ReactNode;
};

/** The home page: a button that sends a real request, and what became of it. */
export function HomeDesk({ origin, intro, children }: HomeDeskProps) {
  const [withLabel, setWithLabel] = useState(false);
  const own = useHomeLab();
  const lab = useLab(own.id);
  const hello = useHello(own, withLabel);
  const exchange = lab.exchanges.at(-1) ?? null;
  const replay = useBriskReplay(exchange);
  const hellos = hellosOf(lab.exchanges);
  const story = storyOf(hellos, withLabel);
  const trouble = own.trouble?.says ?? hello.last?.problem ?? null;

  return (
    <>
      <SiteHeader live={<LiveStatus status={lab.status} />} />
      <main id="content" tabIndex={-1} className={styles.main}>
        <div className={styles.desk}>
          <section className={styles.intro}>
            {intro}
            <HelloButton sending={hello.sending} onPress={() => void hello.say()} />
            <LabelSwitch on={withLabel} onChange={setWithLabel} />
            <TroubleNote says={trouble} onRetry={own.trouble?.canRetry ? () => void own.reopen() : null} />
            <NoScript origin={origin} />
          </section>
          <div className={styles.stage}>
            <HomeStage
              labId={own.id}
              lab={lab}
              withLabel={withLabel}
              last={hello.last}
              exchange={exchange}
              replay={replay}
            />
            <Tape hellos={hellos} aside={asideOf(exchange, replay, new URL(origin).host)} />
          </div>
          <div className={styles.aside}>
            <section className={styles.story} aria-live="polite">
              <h2>{story.title}</h2>
              <p>{story.text}</p>
            </section>
            <CurlBox origin={origin} lab={own.id} withLabel={withLabel} />
          </div>
        </div>
        <div className={styles.ways}>{children}</div>
      </main>
    </>
  );
}
