"use client";

import { type ReactNode, type SyntheticEvent, useEffect } from "react";
import { AWAKE_EVENT } from "./waking";
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
