import { buttonClass } from "@/components/ui/button";
import { Glyph } from "@/components/ui/glyph";
import { Progress as Bar } from "@/components/ui/progress";
import type { Progress } from "@/lib/lessons/progress";
import type { Way } from "@/lib/lessons/progress-map";
import { tallyOf } from "@/lib/lessons/quiz-result";
import { spokenText } from "@/lib/lessons/texts";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import styles from "./map-head.module.css";

type MapHeadProps = { way: Way; progress: Progress; ready: boolean; ui: UiWords["map"] };

/** How far it is, and the button that leads on. */
export function MapHead({ way, progress, ready, ui }: MapHeadProps) {
  const { stops, chapters, length, minutesLeft, goOn } = way;
  const of = stops.length;
  const isNew = length === 0 && progress.place === null;
  const before = tallyOf(progress, "before");
  const count = spokenText(ui.chapters, { done: String(chapters), of: String(of) });
  return (
    <div className={styles.head} data-ready={ready}>
      <div className={styles.far}>
        {isNew ? null : (
          <>
            <span>{count}</span>
            <Bar className={styles.bar} value={length} max={of} aria-label={count} />
          </>
        )}
        <span>
          {goOn
            ? spokenText(isNew ? ui.minutesAll : ui.minutesLeft, { minutes: String(minutesLeft) })
            : ui.allDone}
        </span>
      </div>
      <div className={styles.ways}>
        {isNew && before.answered < before.of ? (
          <a className={buttonClass("primary")} href="/learn/before">
            <Glyph name="right" />
            {ui.toBefore}
          </a>
        ) : null}
        <GoOn way={way} progress={progress} isNew={isNew && before.answered < before.of} ui={ui} />
      </div>
    </div>
  );
}

/** The next thing to do: a chapter, or the last ten questions. */
function GoOn({ way: { goOn }, progress, isNew, ui }: Omit<MapHeadProps, "ready"> & { isNew: boolean }) {
  const after = tallyOf(progress, "after");
  const end = after.answered < after.of ? ui.toAfter : ui.toResult;
  const label = isNew ? ui.begin : ui.goOn;
  return (
    <a
      className={buttonClass(isNew ? "plain" : "primary")}
      href={goOn?.href ?? "/learn/after"}
      data-testid="learn-go-on"
    >
      {isNew ? null : <Glyph name="right" />}
      {goOn ? spokenText(label, { number: String(goOn.number) }) : end}
    </a>
  );
}
