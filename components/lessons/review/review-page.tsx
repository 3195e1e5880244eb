"use client";

import { type ReactNode, useState } from "react";
import { NoScript } from "@/components/site/no-script";
import type { ReviewData } from "@/lib/lessons/learn-data";
import { dueQuestions } from "@/lib/lessons/progress-due";
import { LearnScreen } from "../map/learn-screen";
import { StorageNote } from "../map/storage-note";
import { type ProgressInHand, useProgress } from "../use-progress";
import { Nothing } from "./nothing";
import styles from "./review-page.module.css";
import { ReviewQuestion } from "./review-question";

/** The questions that are due, one after another. */
export function ReviewPage({ data, children }: { data: ReviewData; children: ReactNode }) {
  const { ui } = data;
  const { progress, ready, keep, trouble } = useProgress();
  return (
    <LearnScreen narrow title={ui.review.title} lead={ui.review.lead}>
      <NoScript>
        <p>{ui.progress.noScript}</p>
      </NoScript>
      <div className={styles.review}>
        <StorageNote trouble={trouble} ui={ui.progress.trouble} />
        {ready ? <Round data={data} progress={progress} keep={keep} /> : null}
      </div>
      {children}
    </LearnScreen>
  );
}

type RoundProps = { data: ReviewData } & Pick<ProgressInHand, "progress" | "keep">;

/** What is due when the page opens: a question that is missed again waits for the next visit. */
function Round({ data: { questions, ui }, progress, keep }: RoundProps) {
  const [ids] = useState(() =>
    dueQuestions(progress, Date.now()).filter((id) => Object.hasOwn(questions, id)),
  );
  const [at, setAt] = useState(0);
  const id = ids[at];
  const question = id === undefined ? undefined : questions[id];
  if (!question)
    return <Nothing progress={progress} questions={questions} had={ids.length > 0} ui={ui.review} />;
  return (
    <ReviewQuestion
      key={question.id}
      question={question}
      left={ids.length - at}
      isFirst={at === 0}
      progress={progress}
      keep={keep}
      ui={ui.review}
      onNext={() => setAt(at + 1)}
    />
  );
}
