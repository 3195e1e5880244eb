import { ShellForms } from "@/components/ui/shell-forms";
import { commandOf } from "@/lib/lessons/commands";
import type { AskedQuestion, LessonData } from "@/lib/lessons/data";
import type { Chapter, LessonStep } from "@/lib/lessons/shape";
import type { StepWords } from "@/lib/lessons/words";
import { everyLine } from "@/lib/trace/shells";
import { LessonText } from "./lesson-text";
import styles from "./print-sheet.module.css";

type SheetProps = { data: LessonData; chapter: Chapter };

/** The whole chapter on paper, and for whoever has no JavaScript. On the screen it is not there. */
export function PrintSheet({ data, chapter }: SheetProps) {
  const { words, ui, number } = data;
  return (
    <article className={styles.sheet} data-testid="print-sheet">
      <noscript>
        <p className={styles.note}>{ui.print.script}</p>
      </noscript>
      <header>
        <p>{number}</p>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      <ol className={styles.steps}>
        {chapter.steps.map((step, i) => {
          const said = words.steps[step.id];
          return said ? (
            <li key={step.id}>
              <p className={styles.kind}>
                {i + 1}. {ui.kinds[step.kind]}
              </p>
              <h2>{said.title}</h2>
              <SheetStep step={step} said={said} data={data} />
              {said.breaks === undefined ? null : (
                <p>
                  <b>{ui.breaks.title}.</b> <LessonText text={said.breaks} plain />
                </p>
              )}
            </li>
          ) : null;
        })}
      </ol>
      <footer>
        <h2>{ui.print.keep}</h2>
        <p>
          <LessonText text={words.keep} plain />
        </p>
      </footer>
    </article>
  );
}

type StepProps = { step: LessonStep; said: StepWords; data: LessonData };

function SheetStep({ step, said, data }: StepProps) {
  switch (said.kind) {
    case "read":
    case "recall":
      return (
        <>
          <Para text={said.text} />
          <Recalled question={step.kind === "recall" ? data.questions[step.question] : undefined} />
        </>
      );
    case "watch":
      return <Para text={said.before} />;
    case "predict":
      return (
        <>
          <Para text={said.question} />
          <Boxes texts={Object.values(said.options)} />
        </>
      );
    case "explain":
      return (
        <>
          <Para text={said.question} />
          <Boxes texts={Object.values(said.because)} />
        </>
      );
    case "do":
      return (
        <>
          <Para text={said.task} />
          <p className={styles.kind}>{data.ui.print.conditions}</p>
          <Boxes texts={Object.values(said.goal).map(({ wants }) => wants)} />
          <Terminal step={step} data={data} />
        </>
      );
  }
}

const Para = ({ text }: { text: string }) => (
  <p>
    <LessonText text={text} plain />
  </p>
);

function Boxes({ texts }: { texts: readonly string[] }) {
  return (
    <ul className={styles.boxes}>
      {texts.map((text) => (
        <li key={text}>
          <LessonText text={text} plain />
        </li>
      ))}
    </ul>
  );
}

function Recalled({ question }: { question: AskedQuestion | undefined }) {
  if (!question) return null;
  return (
    <>
      <Para text={question.question} />
      <Boxes texts={Object.values(question.options)} />
    </>
  );
}

function Terminal({ step, data: { origin, ui } }: { step: LessonStep; data: LessonData }) {
  if (step.kind !== "do" || step.curl.length === 0) return null;
  const target = { origin, lab: "YOUR-LAB" };
  const commands = step.curl.filter((op) => commandOf(op, target, null) !== null);
  if (commands.length === 0) return null;
  return (
    <>
      <p className={styles.kind}>{ui.print.terminal}</p>
      {commands.map((op, i) => (
        <ShellForms key={i} forms={everyLine((shell) => commandOf(op, target, null, shell) ?? "")} />
      ))}
      <Para text={ui.print.lab} />
    </>
  );
}
