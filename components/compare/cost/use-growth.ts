"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useArrivals } from "@/components/live/use-arrivals";
import { useLab } from "@/components/live/use-lab";
import { useOwnLab } from "@/components/live/use-own-lab";
import { GROWN, ladderWith, type Point, withPoint } from "@/lib/compare/growth/sizes";
import { measureRungs, type Scale } from "./measure-growth";

/** What is being measured: how many of how many requests-with-a-size are there. */
export interface Growing {
  done: number;
  of: number;
}

/** Work in the growth lab. It runs alone: two would overwrite each other's cookies. */
export type Work = (scale: Scale) => Promise<void>;

/** The growth of the credentials: what was measured, and how to measure more. */
export function useGrowth() {
  const own = useOwnLab("growth");
  const live = useLab(own.id);
  const find = useArrivals(live.exchanges);
  const [points, setPoints] = useState<readonly Point[]>([]);
  const [growing, setGrowing] = useState<Growing | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef<AbortController | null>(null);
  const next = useRef<number | null>(null);
  const { ready, reopen } = own;

  useEffect(() => {
    if (live.status === "gone") void reopen();
  }, [live.status, reopen]);
  useEffect(() => () => running.current?.abort(), []);

  /** Runs work alone in the lab; says whether it came to its end. */
  const run = useCallback(
    async (work: Work): Promise<boolean> => {
      if (running.current) return false;
      const controller = new AbortController();
      running.current = controller;
      setBusy(true);
      setTrouble(null);
      try {
        const lab = await ready();
        if (lab === null) return false;
        await work({ lab, find, signal: controller.signal });
        return !controller.signal.aborted;
      } catch (error) {
        setTrouble(error instanceof Error ? error.message : "The measurement broke off. Start again.");
        return false;
      } finally {
        running.current = null;
        setBusy(false);
        setGrowing(null);
      }
    },
    [ready, find],
  );

  const measure = useCallback(
    (rungs: readonly number[]): Promise<boolean> =>
      run((scale) => {
        const of = rungs.length * GROWN.length;
        setGrowing({ done: 0, of });
        return measureRungs(scale, rungs, (point) => {
          setPoints((before) => withPoint(before, point));
          setGrowing((before) => before && { ...before, done: before.done + 1 });
        });
      }),
    [run],
  );

  /** Measures one number of entries; while something runs, the last one that was asked for is measured after it. */
  const measureAt = useCallback(
    async (count: number): Promise<void> => {
      next.current = count;
      while (next.current !== null && !running.current) {
        const wanted: number = next.current;
        next.current = null;
        await measure([wanted]);
      }
    },
    [measure],
  );

  const grow = useCallback(
    async (chosen: number): Promise<boolean> => {
      const grown = await measure(ladderWith(chosen));
      if (next.current !== null) await measureAt(next.current);
      return grown;
    },
    [measure, measureAt],
  );

  return {
    lab: own.id,
    status: live.status,
    points,
    growing,
    busy,
    trouble: own.trouble?.says ?? trouble,
    run,
    grow,
    measureAt,
    stop: useCallback(() => running.current?.abort(), []),
  };
}

/** The growth, as components get it. */
export type Growth = ReturnType<typeof useGrowth>;
