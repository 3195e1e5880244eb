"use client";

import { spokenText } from "@/lib/lessons/texts";
import styles from "./chapter-end.module.css";
import { useLesson } from "./lesson-context";
import { LessonText } from "./lesson-text";

/** The end of a chapter: what to keep, and what turned out otherwise than people say. */
export function ChapterEnd() {
  const { words, ui, next, misconceptions } = useLesson();
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
            {misconceptions.map(({ number, says, overturned }) => (
              <div key={number}>
                <dt>{says}</dt>
                <dd>
                  <LessonText text={overturned} />
                </dd>
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
