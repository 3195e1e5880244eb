"use client";

import { useId, useState } from "react";
import frame from "@/components/ui/frame.module.css";
import { MISCONCEPTIONS, type MisconceptionNumber } from "@/lib/lessons/coverage";
import { overturned, type Progress } from "@/lib/lessons/progress";
import { lastOverturned, overturners } from "@/lib/lessons/progress-map";
import type { ChapterOutline } from "@/lib/lessons/progress-outline";
import { numberOf } from "@/lib/lessons/slugs";
import { spokenText } from "@/lib/lessons/texts";
import type { Words } from "@/lib/lessons/words";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import styles from "./misconceptions.module.css";

type MisconceptionsProps = {
  progress: Progress;
  chapters: readonly ChapterOutline[];
  words: Words["misconceptions"];
  ui: UiWords["map"]["misconceptions"];
};

/** Fifteen things that people say, and which of them the learner has seen to be otherwise. */
export function Misconceptions({ progress, chapters, words, ui }: MisconceptionsProps) {
  const title = useId();
  const [chosen, choose] = useState<MisconceptionNumber | null>(null);
  const fallen = overturned(progress, chapters);
  const last = lastOverturned(progress, chapters);
  const shown = chosen ?? last;
  return (
    <section className={frame.frame} aria-labelledby={title} data-testid="misconceptions">
      <header className={frame.head}>
        <h2 id={title} className={frame.title}>
          {ui.title}
        </h2>
        <span className={frame.aside}>
          <b className={styles.count}>{fallen.size}</b>{" "}
          {spokenText(ui.of, { of: String(MISCONCEPTIONS.length) })}
        </span>
      </header>
      <div className={styles.body}>
        <ul className={styles.tiles}>
          {MISCONCEPTIONS.map((number) => {
            const isFallen = fallen.has(number);
            const label = ui.tile[isFallen ? "overturned" : "waiting"];
            return (
              <li key={number}>
                <button
                  type="button"
                  className={styles.tile}
                  aria-label={spokenText(label, { number: String(number) })}
                  aria-pressed={number === shown}
                  data-testid="misconception"
                  data-number={number}
                  data-overturned={isFallen}
                  onClick={() => choose(number)}
                  onFocus={() => choose(number)}
                >
                  {number}
                </button>
              </li>
            );
          })}
        </ul>
        <div className={styles.said} aria-live="polite">
          {shown === null ? (
            <p className={styles.what}>{ui.none}</p>
          ) : (
            <Said
              number={shown}
              label={shown === last && chosen === null ? ui.last : ui.one}
              isFallen={fallen.has(shown)}
              by={overturners(chapters).get(shown)}
              words={words}
              ui={ui}
            />
          )}
        </div>
      </div>
    </section>
  );
}

type SaidProps = Pick<MisconceptionsProps, "words" | "ui"> & {
  number: MisconceptionNumber;
  label: string;
  isFallen: boolean;
  by: ReturnType<ReturnType<typeof overturners>["get"]>;
};

/** What people say, and what the learner saw, or where it is put to the test. */
function Said({ number, label, isFallen, by, words, ui }: SaidProps) {
  const said = words[number];
  const Says = isFallen ? "s" : "q";
  return (
    <>
      <p className={styles.label}>{spokenText(label, { number: String(number) })}</p>
      <p className={styles.says}>
        <span className="sr-only">{ui.people} </span>
        <Says>{said?.says}</Says>
      </p>
      {isFallen ? <p className={styles.what}>{said?.overturned}</p> : null}
      {!isFallen && by ? (
        <p className={styles.what}>
          <a href={`/learn/${by.slug}?step=${by.step}`}>
            {spokenText(ui.by, { number: String(numberOf(by.slug)) })}
          </a>
        </p>
      ) : null}
    </>
  );
}
