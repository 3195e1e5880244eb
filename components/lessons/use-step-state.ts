"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Slug } from "@/lib/lessons/slugs";
import { FRESH, readState, type StepState } from "./step-state";

const listeners = new Set<() => void>();
/** What is kept, by its key, as JSON: also where storage is forbidden. */
const kept = new Map<string, string>();

function read(key: string): string {
  const known = kept.get(key);
  if (known !== undefined) return known;
  let stored = "{}";
  try {
    stored = sessionStorage.getItem(key) ?? stored;
  } catch {
    // Storage may be forbidden: it then lasts as long as the page.
  }
  kept.set(key, stored);
  return stored;
}

function write(key: string, state: StepState): void {
  const text = JSON.stringify(state);
  kept.set(key, text);
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export interface KeptState {
  state: StepState;
  /** Changes a part of it; before there is a lab there is nothing to keep. */
  put: (part: Partial<StepState>) => void;
}

/** Keeps what the learner did in a step, as long as the tab lives; for each lab anew. */
export function useStepState(labId: string | null, slug: Slug, stepId: string): KeptState {
  const key = labId === null ? null : `lesson:${labId}:${slug}/${stepId}`;
  const text = useSyncExternalStore(
    subscribe,
    () => (key === null ? "{}" : read(key)),
    () => "{}",
  );
  const state = useMemo(() => (text === "{}" ? FRESH : readState(text)), [text]);
  const put = useCallback(
    (part: Partial<StepState>) => {
      if (key !== null) write(key, { ...readState(read(key)), ...part });
    },
    [key],
  );
  return { state, put };
}
