"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect } from "react";
import type { StepOutline } from "@/lib/lessons/outline";

/** The address of a step within its chapter. */
export const stepHref = (id: string): string => `?step=${id}`;

/** Which step the address names: the first where it names none that there is. */
export function usePlace(steps: readonly StepOutline[]): { index: number; go: (id: string) => void } {
  const asked = useSearchParams().get("step");
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === asked),
  );
  const go = useCallback((id: string) => window.history.pushState(null, "", stepHref(id)), []);
  return { index, go };
}

/** Names the document after the step, for tabs, histories and readers. */
export function useTitle(step: string, chapter: string): void {
  useEffect(() => {
    document.title = `${step} · ${chapter} · Cabinet & Passport`;
  }, [step, chapter]);
}
