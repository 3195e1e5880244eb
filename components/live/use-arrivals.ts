"use client";

import { useCallback, useEffect, useRef } from "react";
import type { Exchange } from "@/lib/trace/exchange";
import { readLab } from "./send";
import { waitFor } from "./wait-for";

/** Finds the record of an exchange by its number; `null` where it cannot be read. */
export type FindExchange = (lab: string, number: number) => Promise<Exchange | null>;

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
    const arrived = await waitFor(waiting.current, find);
    if (arrived) return arrived;
    const snapshot = await readLab(lab, new AbortController().signal);
    return snapshot?.exchanges.find(({ id }) => id === number) ?? null;
  }, []);
}
