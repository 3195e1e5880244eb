"use client";

import type { AskedQuestion } from "@/lib/lessons/data";
import { Choices } from "./choices";
import { LessonText } from "./lesson-text";

type QuestionFormProps = {
  question: AskedQuestion;
  chosen: string | null;
  onChoose: (option: string) => void;
  testId?: "recall-option" | "known-option";
  /** The answer stands. */
  settled?: boolean;
};

/** A question of recall with its options. */
export function QuestionForm({
  question,
  chosen,
  onChoose,
  testId = "recall-option",
  settled = false,
}: QuestionFormProps) {
  const { options, right, question: text } = question;
  return (
    <Choices
      legend={<LessonText text={text} plain />}
      testId={testId}
      choices={question.order.map((id) => ({ id, text: options[id] ?? id }))}
      chosen={chosen}
      right={right}
      onChoose={onChoose}
      settled={settled}
    />
  );
}
