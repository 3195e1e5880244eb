"use client";

import { overturned } from "@/lib/lessons/progress";
import { spokenText } from "@/lib/lessons/texts";
import styles from "./chapter-end.module.css";
import { useLesson } from "./lesson-context";
import { LessonText } from "./lesson-text";
import { stepHref } from "./use-place";

/** The end of a chapter: what to keep, and what this learner saw to be otherwise than people say. */
export function ChapterEnd() {
  const { words, ui, next, misconceptions, outline, progress } = useLesson();
  const seen = overturned(progress.progress, [outline]);
  return (
    <section className={styles.end} data-testid="chapter-end">
      <h3>{ui.end.title}</h3>
      <p className={styles.keep}>
        <LessonText text={words.keep} />
      </p>
      {misconceptions.length === 0 ? null : (
        <>
          <h3>{ui.end.overturned}</h3>
          <dl>
            {misconceptions.map(({ number, says, overturned: shown }) => (
              <div key={number} data-testid="chapter-saw" data-number={number} data-seen={seen.has(number)}>
                <dt>{says}</dt>
                <dd>{seen.has(number) ? <LessonText text={shown} /> : <Untried number={number} />}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <a href={next === null ? "/learn/after" : `/learn/${next.slug}`}>
        {next === null ? ui.nav.toTest : spokenText(ui.end.next, { title: next.title })}
      </a>
    </section>
  );
}

/** What nobody tried here yet is not said to have been seen; the steps that show it are a press away. */
function Untried({ number }: { number: number }) {
  const { outline, words, ui, isDone, go } = useLesson();
  const missing = outline.steps.filter(
    ({ id, overturns }) => overturns.some((each) => each === number) && !isDone(id),
  );
  return (
    <>
      <span>{ui.end.untried}</span>
      {missing.map(({ id }) => (
        <a
          key={id}
          href={stepHref(id)}
          onClick={(event) => {
            event.preventDefault();
            go(id);
          }}
        >
          {spokenText(ui.end.tryIt, { title: words.steps[id]?.title ?? id })}
        </a>
      ))}
    </>
  );
}
