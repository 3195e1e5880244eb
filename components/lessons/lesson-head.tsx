"use client";

import { spokenText } from "@/lib/lessons/texts";
import { ChapterKnown } from "./chapter-known";
import { useLesson } from "./lesson-context";
import styles from "./lesson-head.module.css";
import { stepHref } from "./use-place";

/** Where the learner is, the way to each step, and the chapter's title. */
export function LessonHead() {
  const { number, count, index, outline, words, ui } = useLesson();
  const steps = outline.steps.length;
  return (
    <header className={styles.head}>
      <div className={styles.crumb}>
        <a href="/learn">{spokenText(ui.place.chapter, { number: String(number), count: String(count) })}</a>
        <Dots />
        <span>{spokenText(ui.place.step, { number: String(index + 1), count: String(steps) })}</span>
      </div>
      <div className={styles.title}>
        <h1>{words.title}</h1>
        <ChapterKnown />
      </div>
      {index === 0 ? <p>{words.lead}</p> : null}
    </header>
  );
}

/** A link to each step; those that were done are filled. */
function Dots() {
  const { outline, words, index, isDone, go, ui } = useLesson();
  return (
    <nav aria-label={ui.place.steps}>
      <ol className={styles.dots}>
        {outline.steps.map(({ id }, i) => (
          <li key={id}>
            <a
              href={stepHref(id)}
              aria-current={i === index ? "step" : undefined}
              title={words.steps[id]?.title}
              data-testid="step-dot"
              data-step={id}
              data-done={isDone(id)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                go(id);
              }}
            >
              <span className="sr-only">
                {i + 1}: {words.steps[id]?.title}
                {isDone(id) ? `, ${ui.nav.done}` : ""}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
