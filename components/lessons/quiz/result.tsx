import { buttonClass } from "@/components/ui/button";
import frame from "@/components/ui/frame.module.css";
import { Glyph } from "@/components/ui/glyph";
import type { QuizData } from "@/lib/lessons/learn-data";
import type { Progress } from "@/lib/lessons/progress";
import { type Gain, type IdeaResult, type Mark, resultOf } from "@/lib/lessons/quiz-result";
import { numberOf } from "@/lib/lessons/slugs";
import { spokenText } from "@/lib/lessons/texts";
import type { UiWords } from "@/lib/lessons/words/en/ui";
import styles from "./result.module.css";

type Ui = UiWords["quiz"];
type ResultProps = { progress: Progress; titles: QuizData["titles"]; ui: Ui };

const GAINS: readonly Gain[] = ["learned", "knew", "know", "again", "open"];

/** What was learned, idea by idea: in words, without a grade. */
export function Result({ progress, titles, ui }: ResultProps) {
  const result = resultOf(progress);
  const sums = GAINS.flatMap((gain) => {
    const count = result.filter((each) => each.gain === gain).length;
    return count === 0 ? [] : [spokenText(ui.sum[gain], { count: String(count) })];
  });
  return (
    <section data-testid="quiz-result">
      <p className={styles.sum}>{sums.join(", ")}.</p>
      <div className={frame.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{ui.columns.idea}</th>
              <th scope="col">{ui.columns.before}</th>
              <th scope="col">{ui.columns.after}</th>
              <th scope="col">{ui.columns.gain}</th>
            </tr>
          </thead>
          <tbody>
            {result.map((each) => (
              <IdeaRow key={each.idea} result={each} title={titles[each.idea] ?? each.idea} ui={ui} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.ways}>
        <a className={buttonClass("primary")} href="/learn">
          {ui.after.go}
        </a>
      </p>
    </section>
  );
}

function IdeaRow({ result, title, ui }: { result: IdeaResult; title: string; ui: Ui }) {
  const { idea, before, after, gain } = result;
  const number = numberOf(idea);
  return (
    <tr data-testid="quiz-idea" data-idea={number} data-before={before} data-after={after}>
      <th scope="row">
        <b>{number}</b>
        {title}
      </th>
      <td>
        <MarkSign mark={before} ui={ui} />
      </td>
      <td>
        <MarkSign mark={after} ui={ui} />
      </td>
      <td className={styles.gain} data-gain={gain}>
        {ui.gains[gain]}
        {gain === "again" ? (
          <a href={`/learn/${idea}`}>{spokenText(ui.again, { number: String(number) })}</a>
        ) : null}
      </td>
    </tr>
  );
}

/** A box with a tick, a dashed one with a cross, or a stroke: not asked. */
function MarkSign({ mark, ui }: { mark: Mark; ui: Ui }) {
  return (
    <span className={styles.mark} data-mark={mark}>
      {mark === "none" ? null : <Glyph name={mark === "right" ? "check" : "cross"} size={15} />}
      <span className={mark === "none" ? undefined : "sr-only"}>{ui.marks[mark]}</span>
    </span>
  );
}
