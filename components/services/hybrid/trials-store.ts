"use client";

import { useSyncExternalStore } from "react";
import { NO_TRIALS, readTrials, type Trials, writeTrials } from "@/lib/services/hybrid/trials";

const KEY = "hybrid-trials";

const listeners = new Set<() => void>();
/** The trials of this visit, also where storage is forbidden. */
let trials: Trials | null = null;

function stored(): Trials {
  try {
    return readTrials(sessionStorage.getItem(KEY));
  } catch {
    return NO_TRIALS; // storage may be forbidden: they then last as long as the page
  }
}

const current = (): Trials => (trials ??= stored());

/** Changes the trials, and keeps them for the rest of the visit. */
export function changeTrials(change: (trials: Trials) => Trials): void {
  trials = change(current());
  try {
    sessionStorage.setItem(KEY, writeTrials(trials));
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The trials; none until the page is awake. */
export const useTrials = (): Trials => useSyncExternalStore(subscribe, current, () => NO_TRIALS);
