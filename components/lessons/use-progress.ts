"use client";

import { useSyncExternalStore } from "react";
import { EMPTY_PROGRESS, type Progress } from "@/lib/lessons/progress";
import { mergeProgress } from "@/lib/lessons/progress-merge";
import { readProgress, writeProgress } from "@/lib/lessons/progress-text";
import { PROGRESS_KEY } from "./newcomer";

/** Why nothing can be kept: the storage is full, or this browser forbids it. */
export type StorageTrouble = "full" | "forbidden";

/** How the learner's progress stands in this tab. */
interface Kept {
  progress: Progress;
  /** Whether the storage was read. */
  ready: boolean;
  trouble: StorageTrouble | null;
}

export interface ProgressInHand extends Kept {
  /** Changes it, here, in the storage and in other tabs. Where nothing can be stored, here. */
  keep: (change: (before: Progress) => Progress) => void;
}

const ASLEEP: Kept = { progress: EMPTY_PROGRESS, ready: false, trouble: null };

let kept = ASLEEP;
const listeners = new Set<() => void>();

function become(next: Kept): void {
  kept = next;
  for (const listener of listeners) listener();
}

const troubleOf = (error: unknown): StorageTrouble =>
  error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "forbidden";

/** What this tab knows and what is stored, together: another tab may have been quicker than its event. */
function withStored({ progress, trouble }: Kept): Kept {
  try {
    const text = localStorage.getItem(PROGRESS_KEY);
    const stored = text === null ? null : readProgress(text);
    return { progress: stored === null ? progress : mergeProgress(progress, stored), ready: true, trouble };
  } catch (error) {
    return { progress, ready: true, trouble: troubleOf(error) };
  }
}

function store(progress: Progress): StorageTrouble | null {
  try {
    localStorage.setItem(PROGRESS_KEY, writeProgress(progress));
    return null;
  } catch (error) {
    return troubleOf(error);
  }
}

function keep(change: (before: Progress) => Progress): void {
  const before = withStored(kept);
  const progress = change(before.progress);
  become({ progress, ready: true, trouble: store(progress) });
}

/** Another tab kept something. What only this tab knew is written back: both know everything then, and it ends. */
function hear({ key, newValue }: StorageEvent): void {
  if (key !== PROGRESS_KEY || newValue === null) return;
  const told = readProgress(newValue);
  if (told === null) return;
  const progress = mergeProgress(kept.progress, told);
  const knewMore = writeProgress(mergeProgress(told, progress)) !== writeProgress(mergeProgress(told, told));
  become({ ...kept, progress, trouble: knewMore ? store(progress) : kept.trouble });
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener("storage", hear);
    kept = withStored(kept);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", hear);
  };
}

const now = (): Kept => kept;
const asleep = (): Kept => ASLEEP;

/** The learner's progress, kept in this browser. The same for all parts of a page, and for all tabs. */
export const useProgress = (): ProgressInHand => ({ ...useSyncExternalStore(subscribe, now, asleep), keep });
