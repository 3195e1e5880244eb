"use client";

import { lazy, Suspense, useState } from "react";
import { PopoverButton } from "@/components/ui/popover";
import type { QuestionId } from "@/lib/lessons/questions";
import styles from "./chapter-known.module.css";
import { useLesson } from "./lesson-context";

// Most learners do not know it yet: the question is fetched with the first press.
const KnownForm = lazy(() => import("./known-form").then(({ KnownForm: view }) => ({ default: view })));

/** For whoever knows the chapter already: one question opens the next one. */
export function ChapterKnown() {
  const { slug, questions, ui } = useLesson();
  const [isAsked, setAsked] = useState(false);
  const question = questions[`${slug}-know` as QuestionId];
  if (!question) return null;
  const { known } = ui;
  return (
    <span className={styles.known}>
      <PopoverButton
        kind="quiet"
        small
        face={known.open}
        title={known.title}
        data-testid="chapter-known"
        onClick={() => setAsked(true)}
      >
        <p>{known.lead}</p>
        <Suspense>{isAsked ? <KnownForm question={question} /> : null}</Suspense>
      </PopoverButton>
    </span>
  );
}
