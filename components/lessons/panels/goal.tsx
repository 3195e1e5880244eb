"use client";

import { Glyph } from "@/components/ui/glyph";
import { clockTime } from "@/lib/core/figures";
import type { Judgement } from "@/lib/lessons/judge";
import { spokenText } from "@/lib/lessons/texts";
import type { DoWords } from "@/lib/lessons/words";
import { useLesson } from "../lesson-context";
import { LessonText } from "../lesson-text";
import styles from "./goal.module.css";

/** What is wanted, condition by condition, and since when it holds. */
export function Goal({ said, judgement }: { said: DoWords; judgement: Judgement | null }) {
  const { step, ui } = useLesson();
  const met = judgement?.conditions.filter((condition) => condition.met).length ?? 0;
  return (
    <section className={styles.goal}>
      <h3>
        {ui.task.title}
        <span>{spokenText(ui.task.count, { met: String(met), all: String(step.choices.length) })}</span>
      </h3>
      <ul>
        {step.choices.map((id) => {
          const condition = judgement?.conditions.find((each) => each.id === id);
          const isMet = condition?.met ?? false;
          const at = condition?.at ?? null;
          return (
            <li key={id} data-testid="goal" data-goal={id} data-met={isMet}>
              <i aria-hidden="true">{isMet ? <Glyph name="check" size={16} /> : null}</i>
              <span>
                <LessonText text={said.goal[id]?.wants ?? id} />
              </span>
              <em>
                {isMet
                  ? at === null
                    ? ui.nav.done
                    : clockTime(at)
                  : judgement?.missing === id
                    ? ui.task.waiting
                    : ui.task.later}
              </em>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
