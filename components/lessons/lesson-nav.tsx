"use client";

import { Button, buttonClass } from "@/components/ui/button";
import { Glyph } from "@/components/ui/glyph";
import { spokenText } from "@/lib/lessons/texts";
import { useLesson } from "./lesson-context";
import styles from "./lesson-nav.module.css";

/** Back and on. Nothing is locked; the way on is the one to take once the step is done. */
export function LessonNav() {
  const { outline, index, go, ui, done, step } = useLesson();
  const before = outline.steps[index - 1];
  const after = outline.steps[index + 1];
  const onward = done || step.kind === "read" ? "primary" : "plain";
  const goOn = useLeaving();
  return (
    <nav className={styles.nav} aria-label={ui.nav.label}>
      {before ? (
        <Button glyph="left" data-testid="step-back" onClick={() => go(before.id)}>
          {ui.nav.back}
        </Button>
      ) : (
        <a className={buttonClass()} href="/learn" data-testid="step-back">
          <Glyph name="left" />
          {ui.nav.toMap}
        </a>
      )}
      {after ? (
        <Button
          kind={onward}
          data-testid="step-next"
          onClick={() => {
            goOn();
            go(after.id);
          }}
        >
          {ui.nav.next}
          <Glyph name="right" />
        </Button>
      ) : (
        <Onward kind={onward} onLeave={goOn} />
      )}
    </nav>
  );
}

/** What was read is done by going on. */
function useLeaving(): () => void {
  const { step, finish } = useLesson();
  return () => (step.kind === "read" ? finish() : undefined);
}

/** From the last step to the next chapter, or to what was learned. */
function Onward({ kind, onLeave }: { kind: "primary" | "plain"; onLeave: () => void }) {
  const { next, ui } = useLesson();
  return (
    <a
      className={buttonClass(kind)}
      href={next === null ? "/learn/after" : `/learn/${next.slug}`}
      data-testid="step-next"
      onClick={onLeave}
    >
      {next === null ? ui.nav.toTest : spokenText(ui.nav.nextChapter, { number: String(next.number) })}
      <Glyph name="right" />
    </a>
  );
}
