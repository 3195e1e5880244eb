"use client";

import type { ReactNode } from "react";
import type { MapData } from "@/lib/lessons/learn-data";
import { wayOf } from "@/lib/lessons/progress-map";
import { useProgress } from "../use-progress";
import { BeforeAfter } from "./before-after";
import { ComeBack } from "./come-back";
import { Keeping } from "./keeping";
import { LearnScreen } from "./learn-screen";
import { MapHead } from "./map-head";
import styles from "./map-page.module.css";
import { Misconceptions } from "./misconceptions";
import { WayMap } from "./way-map";

/** The way through the chapters, and how far the learner is. */
export function MapPage({ data, children }: { data: MapData; children: ReactNode }) {
  const { progress, ready, keep, trouble } = useProgress();
  const way = wayOf(progress, data.chapters);
  const { ui, chapters } = data;
  return (
    <LearnScreen
      title={ui.map.title}
      lead={ready && way.length === 0 && way.chapters === 0 ? ui.map.newcomer : ui.map.lead}
      actions={<MapHead way={way} progress={progress} ready={ready} ui={ui.map} />}
    >
      <div className={styles.desk}>
        <div className={styles.main}>
          <WayMap way={way} ui={ui.map} />
          <Keeping progress={progress} keep={keep} trouble={trouble} ui={ui.progress} />
        </div>
        <aside className={styles.side}>
          <Misconceptions
            progress={progress}
            chapters={chapters}
            words={data.misconceptions}
            ui={ui.map.misconceptions}
          />
          <ComeBack progress={progress} questions={data.questions} ui={ui.map.comeBack} />
          <BeforeAfter progress={progress} ui={ui.map.test} />
        </aside>
      </div>
      {children}
    </LearnScreen>
  );
}
