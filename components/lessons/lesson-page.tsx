"use client";

import type { ReactNode } from "react";
import { Announcer } from "@/components/lab/announcer";
import { LiveStatus } from "@/components/live/live-status";
import { SiteHeader } from "@/components/site/header";
import { Button } from "@/components/ui/button";
import type { LessonData } from "@/lib/lessons/data";
import { LessonProvider } from "./lesson-context";
import { LessonHead } from "./lesson-head";
import { LessonNav } from "./lesson-nav";
import styles from "./lesson-page.module.css";
import { GlossaryInUse } from "./lesson-term";
import { StagePanel } from "./stage-panel";
import { StepPanel } from "./step-panel";
import { useLessonOf } from "./use-lesson";
import { useTitle } from "./use-place";
import { useToolkit } from "./use-toolkit";

type LessonPageProps = {
  data: LessonData;
  /** The chapter on paper, and for whoever has no JavaScript. */
  sheet: ReactNode;
  children: ReactNode;
};

/** A chapter: what to read, predict and do at the left, the stage of its own lab at the right. */
export function LessonPage({ data, sheet, children }: LessonPageProps) {
  const lesson = useLessonOf(data);
  const { desk, step, said, words, done, world, progress, ui } = lesson;
  const kit = useToolkit(lesson);
  useTitle(said.title, words.title);
  const awake = world !== null && progress.ready;
  return (
    <LessonProvider lesson={lesson}>
      <GlossaryInUse value={data.glossary}>
        <div className={styles.page}>
          <SiteHeader live={<LiveStatus status={desk.lab.status} />} />
          <main id="content" tabIndex={-1} className={styles.main}>
            <div
              className={styles.desk}
              data-mode={kit.model}
              data-testid="lesson"
              data-chapter={data.slug}
              data-step={step.id}
              data-kind={step.kind}
              data-done={done}
              data-awake={awake}
            >
              <div className={styles.lesson}>
                <LessonHead />
                <StepPanel />
              </div>
              <LessonNav />
              <StagePanel kit={kit} />
            </div>
            <div className={styles.foot}>
              <Button kind="quiet" small data-testid="chapter-print" onClick={() => window.print()}>
                {ui.print.act}
              </Button>
              {children}
            </div>
          </main>
          <Announcer lab={desk.lab} />
        </div>
      </GlossaryInUse>
      {sheet}
    </LessonProvider>
  );
}
