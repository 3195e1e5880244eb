"use client";

import { createContext, type ReactNode, use } from "react";
import type { Lesson } from "./use-lesson";

const Context = createContext<Lesson | null>(null);

/** Gives the lesson to everything on its page. */
export function LessonProvider({ lesson, children }: { lesson: Lesson; children: ReactNode }) {
  return <Context value={lesson}>{children}</Context>;
}

/** The lesson of the page. */
export function useLesson(): Lesson {
  const lesson = use(Context);
  if (lesson === null) throw new TypeError("Outside the page of a chapter there is no lesson.");
  return lesson;
}
