"use client";

import { useEffect, useRef, useState } from "react";
import { useClientId } from "@/components/live/client-id";
import { useHand } from "@/components/live/use-hand";
import { type Lab, useLab } from "@/components/live/use-lab";
import { type OwnLab, useOwnLab } from "@/components/live/use-own-lab";
import { useReplacement } from "@/components/live/use-replacement";
import type { Op } from "@/lib/lessons/shape";
import type { Slug } from "@/lib/lessons/slugs";
import { type Mark, markOf } from "@/lib/lessons/world";
import type { ModelName } from "@/lib/trace/vocabulary";
import type { HandInUse } from "./page-driver";
import { useKnown } from "./use-known";

/** Work under way: so many ops of so many are done. */
export interface Busy {
  done: number;
  of: number;
}

/** The chapter's own lab, and what this page does to it. */
export interface LessonDesk {
  own: OwnLab;
  lab: Lab;
  /** This page as a client; `""` until the page is awake. */
  clientId: string;
  /** What this page holds for the header, by model. */
  inHand: (model: ModelName) => string | null;
  busy: Busy | null;
  /** What went wrong with the last thing that was done, in words. */
  trouble: string | null;
  /** Does those ops; `fresh` puts the lab back to its first day before. The moment after, or `null` where it went wrong. */
  run: (ops: readonly Op[], how?: { fresh?: boolean; since?: Mark | null }) => Promise<Mark | null>;
  /** Does once more what went wrong. */
  retry: (() => void) | null;
  /** How long each exchange took there and back, as this page measured it; by number. */
  roundTrips: ReadonlyMap<number, number>;
}

const START: Mark = { exchange: 0, entry: 0 };
const RESET: Op = { do: "control", control: "reset", body: {} };
const UNKNOWN = "Something went wrong on this page. Load it again.";

/** What this page holds, as it is at each moment, not as it was when something began. */
function useHandInUse(labId: string): HandInUse {
  const hand = useHand(labId);
  const tokens = useRef(hand.tokens);
  useEffect(() => {
    tokens.current = hand.tokens;
  }, [hand.tokens]);
  return {
    read: (model) => tokens.current[model] ?? null,
    put(model, token) {
      tokens.current = { ...tokens.current, [model]: token ?? undefined };
      hand.put(model, token);
    },
    empty() {
      tokens.current = {};
      hand.empty();
    },
  };
}

/** Opens the chapter's lab, follows it, and does in it what the lessons ask for. */
export function useLessonDesk(slug: Slug): LessonDesk {
  const own = useOwnLab(`learn-${slug}`);
  const lab = useLab(own.id);
  useReplacement(own, lab);
  const clientId = useClientId();
  const knowing = useKnown(lab, clientId);
  const hand = useHandInUse(own.id ?? "");
  const { tokens } = useHand(own.id ?? "");
  const [busy, setBusy] = useState<Busy | null>(null);
  const [failed, setFailed] = useState<{ says: string; again: () => void } | null>(null);
  const [roundTrips, setRoundTrips] = useState<ReadonlyMap<number, number>>(new Map());
  const underWay = useRef(false);

  const run: LessonDesk["run"] = async (ops, how = {}) => {
    if (underWay.current) return null;
    underWay.current = true;
    const all = how.fresh ? [RESET, ...ops] : ops;
    setFailed(null);
    setBusy({ done: 0, of: all.length });
    try {
      const labId = own.trouble === null ? await own.ready() : await own.reopen();
      if (labId === null) return null;
      await knowing.until(labId, () => true);
      // Fetched with the first press: nothing is sent while somebody reads.
      const { pageDriver, perform } = await import("./page-driver");
      const driver = pageDriver({
        labId,
        knowing,
        hand,
        since: how.since ?? START,
        onSent: ({ exchange, roundTripMs }) =>
          setRoundTrips((known) => new Map(known).set(exchange ?? 0, roundTripMs)),
      });
      for (const [i, op] of all.entries()) {
        await perform([op], driver);
        setBusy({ done: i + 1, of: all.length });
      }
      const known = knowing.now();
      return known && markOf(known);
    } catch (error) {
      setFailed({ says: error instanceof Error ? error.message : UNKNOWN, again: () => void run(ops, how) });
      return null;
    } finally {
      underWay.current = false;
      setBusy(null);
    }
  };

  return {
    own,
    lab,
    clientId,
    inHand: (model) => tokens[model] ?? null,
    busy,
    trouble: failed?.says ?? null,
    run,
    retry: failed?.again ?? null,
    roundTrips,
  };
}
