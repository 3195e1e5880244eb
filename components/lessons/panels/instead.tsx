"use client";

import { verdictWords } from "@/lib/lab/client/words";
import type { Judgement } from "@/lib/lessons/judge";
import type { DoWords } from "@/lib/lessons/words";
import { stagePath } from "@/lib/stage/format";
import type { Exchange } from "@/lib/trace/exchange";
import { useLesson } from "../lesson-context";
import { LessonText } from "../lesson-text";
import styles from "./instead.module.css";

/** What fails, which wrong way that is, and what the learner did last. */
export function Instead({ said, judgement }: { said: DoWords; judgement: Judgement | null }) {
  const { world, ui } = useLesson();
  if (!judgement || judgement.missing === null) return null;
  const { missing, wrong, last } = judgement;
  const note = world?.notes.at(-1);
  const isNote = note !== undefined && (last === null || note.at > last.at);
  return (
    <section className={styles.instead}>
      <p data-testid="goal-missing">
        <b>{ui.task.missing}.</b> <LessonText text={said.goal[missing]?.missing ?? missing} />
      </p>
      {wrong === null ? null : (
        <p className={styles.wrong} data-testid="goal-wrong">
          <LessonText text={said.wrong[wrong] ?? wrong} />
        </p>
      )}
      {isNote || last ? (
        <p className={styles.did} data-testid="goal-did">
          <b>{ui.task.did}.</b> {isNote ? note.says : last ? <Did exchange={last} /> : null}
        </p>
      ) : null}
    </section>
  );
}

function Did({ exchange }: { exchange: Exchange }) {
  const { desk, ui } = useLesson();
  const { client, request, response } = exchange;
  return (
    <LessonText
      text={ui.task.didExchange}
      facts={{
        who: client.id === desk.clientId ? ui.task.page : client.label,
        method: request.method,
        path: stagePath(request.path),
        status: String(response.status),
        verdict: verdictWords(exchange),
      }}
    />
  );
}
