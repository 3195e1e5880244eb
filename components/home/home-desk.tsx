"use client";

import { type ReactNode, useState } from "react";
import { useClientId } from "@/components/live/client-id";
import { LiveStatus } from "@/components/live/live-status";
import { useLab } from "@/components/live/use-lab";
import { useOwnLab } from "@/components/live/use-own-lab";
import { useOwnPast } from "@/components/live/use-own-past";
import { useReplacement } from "@/components/live/use-replacement";
import { SiteHeader } from "@/components/site/header";
import { slowness, useBriskReplay } from "./brisk-replay";
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
  const own = useOwnLab("home");
  const lab = useLab(own.id);
  useReplacement(own, lab);
  const [chosen, choose] = useState<boolean | null>(null);
  // Until somebody presses the switch, it stands as this browser last asked: also after a reload.
  const past = useOwnPast(lab, useClientId());
  const withLabel = chosen ?? past?.model === "session";
  const hello = useHello(own, withLabel);
  const exchange = lab.exchanges.at(-1) ?? null;
  const replay = useBriskReplay(exchange);
  const hellos = hellosOf(lab.exchanges);
  const story = storyOf(hellos, withLabel);
  const source = `real exchanges with ${new URL(origin).host}, kept in your own lab`;
  const trouble = own.trouble?.says ?? hello.last?.problem ?? null;

  return (
    <>
      <SiteHeader live={<LiveStatus status={lab.status} />} />
      <main id="content" tabIndex={-1} className={styles.main}>
        <div className={styles.desk}>
          <section className={styles.intro}>
            {intro}
            <HelloButton sending={hello.sending} onPress={() => void hello.say()} />
            <LabelSwitch on={withLabel} onChange={choose} />
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
            <Tape hellos={hellos} aside={slowness(exchange, replay) ?? source} />
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
