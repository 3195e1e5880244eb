"use client";

import { useRef, useState } from "react";
import { readLab } from "@/components/live/send";
import { type AskName, callOf } from "@/lib/services/origins/asks";
import type { Handed } from "@/lib/services/origins/fragment";
import { arrivedFor, see, type Try } from "./seen";

/** What this page has tried. */
export interface Asks {
  tries: Readonly<Partial<Record<AskName, Try>>>;
  running: AskName | null;
  /** Calls the lab at its own origin, then reads in the lab's public record what became of it. */
  ask: (name: AskName, handed: Handed) => Promise<void>;
}

/** More than one call and what is asked beforehand, in case others ask at the same time. */
const LOOK_BACK = 20;

/** Tries what a page of another origin can. `target` is the origin of the lab. */
export function useAsks(target: string | null): Asks {
  const [tries, setTries] = useState<Asks["tries"]>({});
  const [running, setRunning] = useState<AskName | null>(null);
  const underWay = useRef(false);

  const ask: Asks["ask"] = async (name, handed) => {
    if (underWay.current || target === null) return;
    underWay.current = true;
    setRunning(name);
    try {
      const call = callOf(name, target, handed);
      const { lab } = handed;
      // This page's own origin leads to the same server, so it may read the record there.
      const before = await readLab(lab, undefined, 1);
      const seen = await see(call);
      const after = await readLab(lab, undefined, LOOK_BACK);
      const newest = before?.exchanges.at(-1)?.id ?? 0;
      const recorded = before && after && arrivedFor(after.exchanges, window.location.origin, newest);
      setTries((others) => ({ ...others, [name]: { call, seen, recorded } }));
    } finally {
      underWay.current = false;
      setRunning(null);
    }
  };

  return { tries, running, ask };
}
