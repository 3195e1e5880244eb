"use client";

import { lazy, Suspense, useEffect, useRef } from "react";
import { Glyph } from "@/components/ui/glyph";
// A panel that is on its way is drawn by the server already, and can be answered: it needs its style before its script.
import "./choices.module.css";
import { useLesson } from "./lesson-context";
import "./panels/panels.module.css";
import { LessonText } from "./lesson-text";
import { ReadPanel } from "./panels/read-panel";
import styles from "./step-panel.module.css";
import { STEP_TITLE } from "./step-title";
import { StepTrouble } from "./step-trouble";

// A page begins with something to read: what other steps need is fetched with the first of each kind.
const DoPanel = lazy(() => import("./panels/do-panel").then(({ DoPanel: view }) => ({ default: view })));
const ExplainPanel = lazy(() =>
  import("./panels/explain-panel").then(({ ExplainPanel: view }) => ({ default: view })),
);
const PredictPanel = lazy(() =>
  import("./panels/predict-panel").then(({ PredictPanel: view }) => ({ default: view })),
);
const RecallPanel = lazy(() =>
  import("./panels/recall-panel").then(({ RecallPanel: view }) => ({ default: view })),
);
const Needs = lazy(() => import("./needs").then(({ Needs: view }) => ({ default: view })));
const ChapterEnd = lazy(() => import("./chapter-end").then(({ ChapterEnd: view }) => ({ default: view })));
const SettingsNote = lazy(() =>
  import("./settings-note").then(({ SettingsNote: view }) => ({ default: view })),
);
const WatchPanel = lazy(() =>
  import("./panels/watch-panel").then(({ WatchPanel: view }) => ({ default: view })),
);

/** The step: what it says, what is to be done, and what came of it. */
export function StepPanel() {
  const { said, step, ui, needy, done, outline, index, world, progress, desk } = useLesson();
  const heading = useHeading(step.id);
  // Before a guess it would give the answer away.
  const isTold = step.kind !== "predict" || done;
  const isLast = index === outline.steps.length - 1;
  // An answer is kept with the lab, and judged by it: what is pressed before waits, unless the lab is not on its way.
  const isComing = desk.own.trouble === null && desk.trouble === null && desk.lab.status !== "reconnecting";
  const isAsleep = isComing && (world === null || !progress.ready);
  return (
    <article className={styles.step} data-kind={step.kind} data-asleep={isAsleep ? "" : undefined}>
      <p className={styles.kind}>
        {ui.kinds[step.kind]}
        {done ? (
          <span>
            <Glyph name="check" size={16} />
            {ui.nav.done}
          </span>
        ) : null}
      </p>
      <h2 ref={heading} id={STEP_TITLE} tabIndex={-1}>
        {said.title}
      </h2>
      <StepTrouble />
      <Suspense>{desk.lab.notes.length > 0 ? <SettingsNote /> : null}</Suspense>
      <Suspense>{needy ? <Needs /> : <Body />}</Suspense>
      {said.breaks === undefined || !isTold ? null : (
        <aside className={styles.breaks} data-testid="breaks">
          <b>{ui.breaks.title}</b>
          <p>
            <LessonText text={said.breaks} />
          </p>
        </aside>
      )}
      {isTold ? <More /> : null}
      <Suspense>{isLast && done ? <ChapterEnd /> : null}</Suspense>
      <output className="sr-only">{done ? ui.said.done : ""}</output>
    </article>
  );
}

/** The way to the page where there is more of the same. */
function More() {
  const { live, said, desk } = useLesson();
  const lab = desk.own.id;
  return live?.more === undefined || said.more === undefined || lab === null ? null : (
    <p className={styles.more}>
      <a href={live.more.replace("{lab}", lab)} data-testid="step-more">
        {said.more}
      </a>
    </p>
  );
}

/** The heading, which the focus goes to when another step comes; not when the page does. */
function useHeading(id: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(id);
  useEffect(() => {
    if (shown.current === id) return;
    shown.current = id;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [id]);
  return heading;
}

function Body() {
  const { said } = useLesson();
  switch (said.kind) {
    case "read":
      return <ReadPanel said={said} />;
    case "watch":
      return <WatchPanel said={said} />;
    case "predict":
      return <PredictPanel said={said} />;
    case "do":
      return <DoPanel said={said} />;
    case "explain":
      return <ExplainPanel said={said} />;
    case "recall":
      return <RecallPanel said={said} />;
  }
}
