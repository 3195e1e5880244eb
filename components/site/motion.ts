"use client";

import { useSyncExternalStore } from "react";

/** How much moves on the page: drawers that slide, or the same facts as instant changes. */
export type Motion = "full" | "reduced";

/** Where the choice is kept; absent, the system's preference holds. */
const MOTION_KEY = "motion";

const SYSTEM_QUERY = "(prefers-reduced-motion: reduce)";

/**
 * What the inline script in the head runs before anything is painted: the root element bears the choice.
 * It is text, since it runs before any module is loaded.
 */
export const MOTION_SCRIPT = `(function(){var m=null;try{m=localStorage.getItem(${JSON.stringify(MOTION_KEY)})}catch(e){}
if(m!=="full"&&m!=="reduced")m=matchMedia(${JSON.stringify(SYSTEM_QUERY)}).matches?"reduced":"full";
document.documentElement.dataset.motion=m})()`;

const listeners = new Set<() => void>();

const current = (): Motion => (document.documentElement.dataset.motion === "reduced" ? "reduced" : "full");

function apply(motion: Motion): void {
  document.documentElement.dataset.motion = motion;
  for (const listener of listeners) listener();
}

function stored(): Motion | null {
  try {
    const value = localStorage.getItem(MOTION_KEY);
    return value === "full" || value === "reduced" ? value : null;
  } catch {
    return null; // storage may be forbidden: the choice then lasts as long as the page
  }
}

/** Chooses how much moves, here and on later pages. */
export function setMotion(motion: Motion): void {
  try {
    localStorage.setItem(MOTION_KEY, motion);
  } catch {
    // As above.
  }
  apply(motion);
}

function subscribe(listener: () => void): () => void {
  const system = matchMedia(SYSTEM_QUERY);
  const follow = (): void => apply(stored() ?? (system.matches ? "reduced" : "full"));
  const fromOtherTab = (event: StorageEvent): void => {
    if (event.key === MOTION_KEY) follow();
  };
  // React drew the root element anew, as where a translator was quicker than it.
  if (document.documentElement.dataset.motion === undefined) follow();
  listeners.add(listener);
  system.addEventListener("change", follow);
  window.addEventListener("storage", fromOtherTab);
  return () => {
    listeners.delete(listener);
    system.removeEventListener("change", follow);
    window.removeEventListener("storage", fromOtherTab);
  };
}

/** How much moves now. On the server, and until the page is awake, everything does. */
export const useMotion = (): Motion => useSyncExternalStore<Motion>(subscribe, current, () => "full");
