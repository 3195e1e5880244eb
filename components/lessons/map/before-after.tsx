import { useId } from "react";
import frame from "@/components/ui/frame.module.css";
import type { Progress, QuizTime } from "@/lib/lessons/progress";
import { tallyOf } from "@/lib/lessons/quiz-result";
import { spokenText } from "@/lib/lessons/texts";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import styles from "./before-after.module.css";

type Ui = UiWords["map"]["test"];

const TIMES: readonly QuizTime[] = ["before", "after"];

/** What the ten questions at the start and the ten at the end came to. */
export function BeforeAfter({ progress, ui }: { progress: Progress; ui: Ui }) {
  const title = useId();
  return (
    <section className={frame.frame} aria-labelledby={title} data-testid="before-after">
      <header className={frame.head}>
        <h2 id={title} className={frame.title}>
          {ui.title}
        </h2>
      </header>
      <dl className={styles.rows}>
        {TIMES.map((when) => (
          <Row key={when} when={when} progress={progress} ui={ui} />
        ))}
      </dl>
    </section>
  );
}

function Row({ when, progress, ui }: { when: QuizTime; progress: Progress; ui: Ui }) {
  const { of, answered, right } = tallyOf(progress, when);
  const isDone = answered === of;
  const facts = { right: String(right), of: String(of), answered: String(answered) };
  const says = isDone ? ui.of : answered > 0 ? ui.part : ui.waiting;
  const link = isDone
    ? when === "after"
      ? ui.take.result
      : null
    : answered > 0
      ? ui.take.going
      : ui.take[when];
  // How many of them are right is told once all are answered.
  const filled = isDone ? right : 0;
  return (
    <div className={styles.row}>
      <dt>{ui[when]}</dt>
      <dd className={styles.says}>{spokenText(says, facts)}</dd>
      <dd className={styles.boxes} data-done={isDone} aria-hidden="true">
        {Array.from({ length: of }, (_, i) => (
          <i key={i} data-on={i < filled} data-answered={i < answered} />
        ))}
      </dd>
      {link ? (
        <dd className={styles.link}>
          <a href={`/learn/${when}`}>{link}</a>
        </dd>
      ) : null}
    </div>
  );
}
