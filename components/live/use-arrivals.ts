"use client";

import { useCallback, useEffect, useRef } from "react";
import type { Exchange } from "@/lib/trace/exchange";
import { isPageShown } from "./page-shown";
import { readLab } from "./send";

/** Finds the record of an exchange by its number; `null` where it cannot be read. */
export type FindExchange = (lab: string, number: number) => Promise<Exchange | null>;

/** Milliseconds that the live stream has to bring an exchange before the lab is asked for it; a hidden page has none. */
const LATE = 3000;

/** Waits for recorded exchanges on the page's live stream; where that does not bring them, the lab is asked. */
export function useArrivals(exchanges: readonly Exchange[]): FindExchange {
  const known = useRef(exchanges);
  const waiting = useRef(new Set<() => void>());

  useEffect(() => {
    known.current = exchanges;
    for (const look of waiting.current) look();
  }, [exchanges]);

  return useCallback(async (lab, number) => {
    const find = (): Exchange | undefined => known.current.findLast(({ id }) => id === number);
    const { promise, resolve } = Promise.withResolvers<Exchange | null>();
    const look = (): void => {
      const found = find();
      if (found) resolve(found);
    };
    const late = setTimeout(() => resolve(null), isPageShown() ? LATE : 0);
    waiting.current.add(look);
    look();
    const arrived = await promise;
    clearTimeout(late);
    waiting.current.delete(look);
    if (arrived) return arrived;
    const snapshot = await readLab(lab, new AbortController().signal);
    return snapshot?.exchanges.find(({ id }) => id === number) ?? null;
  }, []);
}
