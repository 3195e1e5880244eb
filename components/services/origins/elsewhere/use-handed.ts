"use client";

import { useEffect, useSyncExternalStore } from "react";
import { type Handed, readFragment } from "@/lib/services/origins/fragment";

/** What the link handed over; read once, and kept no longer than the page lives. */
let handed: Handed | null = null;
const listeners = new Set<() => void>();

function take(): void {
  const found = readFragment(window.location.hash);
  if (found) handed = found;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const read = (): Handed | null => (handed ??= readFragment(window.location.hash));

/** What this page was handed behind the `#`; `undefined` until it is awake, `null` for nothing. */
export function useHanded(): Handed | null | undefined {
  const known = useSyncExternalStore<Handed | null | undefined>(subscribe, read, () => undefined);
  useEffect(() => {
    // Off the address at once: it would stay in the history, and in every copy of the link.
    const clear = (): void => {
      if (window.location.hash === "") return;
      take();
      window.history.replaceState(null, "", window.location.pathname);
    };
    clear();
    window.addEventListener("hashchange", clear);
    return () => window.removeEventListener("hashchange", clear);
  }, []);
  return known;
}
