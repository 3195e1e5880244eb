"use client";

import { type ReactNode, type SyntheticEvent, useEffect, useState } from "react";
import { AWAKE_EVENT, HYDRATES_EVENT } from "./waking";
import { WakingNote } from "./waking-note";

/** Answers for all that has hydrated: React listens here (`PROBE_EVENT`). */
const answerProbe = (event: SyntheticEvent): void => {
  if (!event.nativeEvent.isTrusted) event.preventDefault();
};

/**
 * The body of every page. Once it has hydrated it says so (`data-awake` on the root element), and what was pressed
 * before is done.
 */
export function AwakeBody({ children }: { children: ReactNode }) {
  // Before anything in the body is hydrated, and once.
  useState(() => {
    if (typeof window !== "undefined") document.documentElement.dispatchEvent(new Event(HYDRATES_EVENT));
  });
  useEffect(() => {
    document.documentElement.dispatchEvent(new Event(AWAKE_EVENT));
  }, []);
  return (
    <body onDragEndCapture={answerProbe}>
      {children}
      <WakingNote />
    </body>
  );
}
