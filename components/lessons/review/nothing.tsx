import { useNow } from "@/components/live/use-now";
import { buttonClass } from "@/components/ui/button";
import frame from "@/components/ui/frame.module.css";
import type { ReviewData } from "@/lib/lessons/learn-data";
import type { Progress } from "@/lib/lessons/progress";
import { comingBack } from "@/lib/lessons/progress-due";
import { daysUntil } from "@/lib/lessons/progress-map";
import { spokenText } from "@/lib/lessons/texts";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import styles from "./review-page.module.css";

type NothingProps = {
  progress: Progress;
  questions: ReviewData["questions"];
  /** Whether there was something before. */
  had: boolean;
  ui: UiWords["review"];
};

/** Nothing is due: when the next question is. */
export function Nothing({ progress, questions, had, ui }: NothingProps) {
  const now = useNow();
  const next = comingBack(progress).find(({ id, due }) => due > now && Object.hasOwn(questions, id));
  const days = next ? daysUntil(next.due, now) : 0;
  const when = days === 1 ? ui.tomorrow : spokenText(ui.inDays, { days: String(days) });
  return (
    <section className={`${frame.frame} ${styles.nothing}`} data-testid="review-nothing">
      <h2>{had ? ui.doneTitle : ui.none}</h2>
      <p>{next ? spokenText(ui.when, { when }) : ui.noneText}</p>
      <a className={buttonClass("primary")} href="/learn">
        {ui.toMap}
      </a>
    </section>
  );
}
