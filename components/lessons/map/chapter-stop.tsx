import { Glyph } from "@/components/ui/glyph";
import type { Stop } from "@/lib/lessons/progress-map";
import { spokenText } from "@/lib/lessons/texts";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import styles from "./chapter-stop.module.css";
import { Stamp } from "./stamp";
import { stopArt } from "./stop-art";

type StopProps = { stop: Stop; isTravelled: boolean; ui: UiWords["map"] };

/** What stands below the title: what was right, where the learner is, or how long it takes. */
function detailOf({ state, right, answered, at, done, of, minutes }: Stop, ui: UiWords["map"]): string {
  const facts = (all: Record<string, number>) =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [name, String(value)]));
  if (state === "done")
    return answered > 0
      ? spokenText(ui.score, facts({ right, answered }))
      : spokenText(ui.finished, facts({ of }));
  if (state === "known") return ui.knew;
  if (at > 0) return spokenText(ui.step, facts({ at, of }));
  return done > 0 ? spokenText(ui.part, facts({ done, of })) : spokenText(ui.minutes, facts({ minutes }));
}

/** A chapter on the way: a stamp that links to it. */
export function ChapterStop({ stop, isTravelled, ui }: StopProps) {
  const { slug, number, title, state } = stop;
  const isPast = state === "done" || state === "known";
  const Art = stopArt[slug];
  return (
    <li className={styles.stop} data-travelled={isTravelled}>
      <a
        href={`/learn/${slug}`}
        className={styles.link}
        data-testid="chapter-stop"
        data-chapter={slug}
        data-state={state}
        aria-current={state === "here" ? "step" : undefined}
      >
        <span className={styles.picture} aria-hidden="true">
          <Stamp lit={isPast || state === "here" || state === "open"}>
            <Art />
          </Stamp>
          <span className={styles.number}>{number}</span>
          {isPast ? (
            <span className={styles.check}>
              <Glyph name="check" size={16} />
            </span>
          ) : null}
          {state === "here" ? <span className={styles.you}>{ui.you}</span> : null}
        </span>
        <span className={styles.words}>
          <span className="sr-only">{`${spokenText(ui.chapter, { number: String(number) })}, ${ui.states[state]}: `}</span>
          <b>{title}</b>
          <span>{detailOf(stop, ui)}</span>
        </span>
      </a>
    </li>
  );
}
