"use client";

import { useEffect, useEffectEvent } from "react";
import { useLesson } from "./lesson-context";
import type { Answer } from "./use-lesson";

/** Writes down that the step is done, once it is. */
export function useDone(met: boolean, answer?: Answer): void {
  const { done, progress, finish } = useLesson();
  const note = useEffectEvent(() => finish(answer));
  const isNews = met && progress.ready && !done;
  useEffect(() => {
    if (isNews) note();
  }, [isNews]);
}
