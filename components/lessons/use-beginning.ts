"use client";

import { useEffect, useRef, useState } from "react";
import type { LabView } from "@/lib/lab/shapes";
import type { Beginning } from "@/lib/lessons/settings";
import type { LessonStep } from "@/lib/lessons/shape";
import type { LessonDesk } from "./use-lesson-desk";

interface Entering {
  desk: LessonDesk;
  /** The lab's state; `null` until it has told. */
  view: LabView | null;
  /** Names the step within its lab. */
  place: string;
  /** The step with its conditions; `null` until they are there. */
  live: LessonStep | null;
  /** Whether anything can have been changed that the step's conditions are needed to judge. */
  isJudged: boolean;
  /** Whether the step was begun before, in this tab. */
  isBegun: boolean;
}

/** Puts back what has to be; what that was, or `null` where nothing was. */
async function begin(view: LabView, step: LessonStep, run: LessonDesk["run"]): Promise<Beginning | null> {
  // Fetched once something was done to the lab: whoever only opens a page changes nothing.
  const { beginningOf } = await import("@/lib/lessons/settings");
  const beginning = beginningOf(view, step);
  if (beginning.ops.length === 0) return null;
  await run(beginning.ops);
  return beginning;
}

/**
 * Puts back what an earlier step left set, with real requests, before the step begins; told in `restored`. A page that is
 * loaded anew in the midst of a step leaves it as it is.
 *
 * @returns whether the step can begin, and what was put back for it.
 */
export function useBeginning({ desk, view, place, live, isJudged, isBegun }: Entering): {
  ready: boolean;
  restored: Beginning | null;
} {
  const underWay = useRef(false);
  const [entered, setEntered] = useState<{ place: string; restored: Beginning | null } | null>(null);
  const isReady = entered?.place === place;
  const isIdle = desk.busy === null;
  const { run } = desk;
  useEffect(() => {
    if (isReady || view === null || !isIdle || underWay.current) return;
    const enter = (restored: Beginning | null): void => setEntered({ place, restored });
    if (!isJudged || (entered === null && isBegun)) return enter(null);
    if (live === null) return;
    underWay.current = true;
    const settle = (restored: Beginning | null): void => {
      underWay.current = false;
      enter(restored);
    };
    // A step that cannot be put back begins as it is: how the server is set is told in any case.
    begin(view, live, run).then(settle, () => settle(null));
  }, [isReady, view, isIdle, isJudged, isBegun, entered, live, place, run]);
  return { ready: isReady, restored: isReady ? (entered?.restored ?? null) : null };
}
