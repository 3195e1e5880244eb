"use client";

import { useSyncExternalStore } from "react";

/** Something that lasts as long as the visit: reloads of the page included, where storage is allowed. */
export interface VisitStore<T> {
  /** As it is now, for what is not drawn. */
  now: () => T;
  change: (how: (before: T) => T) => void;
  /** As it is now; nothing until the page is awake. */
  use: () => T;
}

interface VisitStoreOptions<T> {
  /** The name under which it is kept. */
  key: string;
  nothing: T;
  /** Reads back what `write` wrote, or what somebody else put there. */
  read: (text: string | null) => T;
  write: (value: T) => string;
}

/** Keeps a value for the rest of the visit, for all parts of a page. */
export function visitStore<T>({ key, nothing, read, write }: VisitStoreOptions<T>): VisitStore<T> {
  const listeners = new Set<() => void>();
  let value: { is: T } | null = null;

  const stored = (): T => {
    try {
      return read(sessionStorage.getItem(key));
    } catch {
      return nothing; // storage may be forbidden: the value then lasts as long as the page
    }
  };
  const now = (): T => (value ??= { is: stored() }).is;
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  return {
    now,
    change(how) {
      const next = how(now());
      if (next === now()) return;
      value = { is: next };
      try {
        sessionStorage.setItem(key, write(next));
      } catch {
        // As above.
      }
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, now, () => nothing),
  };
}
