"use client";

import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Lab } from "@/components/live/use-lab";
import { waitFor } from "@/components/live/wait-for";
import type { Known } from "@/lib/lessons/world";

/** What the page knows of its lab, for what goes on over several moments. */
export interface Knowing {
  /** `null` until the lab has told. */
  now: () => Known | null;
  /** Waits until something is known of a lab; `false` where it does not come to be. */
  until: (labId: string, holds: (known: Known) => boolean) => Promise<boolean>;
}

/** Keeps what is known at hand, and waits for what the live stream is to bring; where it does not, the lab is asked. */
export function useKnown({ view, exchanges, notes }: Lab, me: string): Knowing {
  const known = useRef<Known | null>(null);
  const waiting = useRef(new Set<() => void>());

  useEffect(() => {
    known.current = view === null ? null : { view, exchanges, notes, me };
    for (const look of waiting.current) look();
  }, [view, exchanges, notes, me]);

  const now = useCallback(() => known.current, []);
  const until = useCallback<Knowing["until"]>(
    async (labId, holds) => {
      const isSo = (): true | undefined =>
        (known.current?.view.id === labId && holds(known.current)) || undefined;
      if (await waitFor(waiting.current, isSo)) return true;
      const { readLab } = await import("@/components/live/send");
      const snapshot = await readLab(labId, new AbortController().signal);
      if (!snapshot) return false;
      const { exchanges: all, controls, owner: _, ...rest } = snapshot;
      known.current = { view: rest, exchanges: all, notes: controls, me };
      return holds(known.current);
    },
    [me],
  );
  return useMemo(() => ({ now, until }), [now, until]);
}
