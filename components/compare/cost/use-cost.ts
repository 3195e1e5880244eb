"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";
import { ROW_IDS, type RowId } from "@/lib/compare/cost/rows";
import type { Sample } from "@/lib/compare/cost/samples";
import { grouped } from "@/lib/core/figures";
import { measureRows } from "./measure-rows";

type Samples = Readonly<Partial<Record<RowId, readonly Sample[]>>>;

/** How the measurement stands. */
export interface CostState {
  status: "idle" | "running" | "done" | "stopped" | "failed";
  phase: "opening" | "warming" | "measuring";
  sent: number;
  of: number;
  samples: Samples;
  /** Requests that were answered and yet could not be counted. */
  missing: number;
  engine: string | null;
  /** What went wrong, in words. */
  trouble: string | null;
}

type News =
  | { type: "start"; of: number }
  | { type: "phase"; phase: CostState["phase"] }
  | { type: "sent"; sent: number }
  | { type: "samples"; row: RowId; samples: readonly Sample[]; missing: number }
  | { type: "engine"; engine: string }
  | { type: "end"; status: "done" | "stopped" | "failed"; trouble: string | null };

const IDLE: CostState = {
  status: "idle",
  phase: "opening",
  sent: 0,
  of: 0,
  samples: {},
  missing: 0,
  engine: null,
  trouble: null,
};

function reduce(state: CostState, news: News): CostState {
  switch (news.type) {
    case "start":
      return { ...IDLE, status: "running", of: news.of };
    case "phase":
      return { ...state, phase: news.phase };
    case "sent":
      return { ...state, sent: news.sent };
    case "samples": {
      const { row, samples, missing } = news;
      const all = [...(state.samples[row] ?? []), ...samples];
      return { ...state, samples: { ...state.samples, [row]: all }, missing: state.missing + missing };
    }
    case "engine":
      return { ...state, engine: news.engine };
    case "end":
      return { ...state, status: news.status, trouble: news.trouble };
  }
}

/** The measurement of the page: starts, stops, and what came of it. */
export function useCost(times: number) {
  const [state, tell] = useReducer(reduce, IDLE);
  const running = useRef<AbortController | null>(null);

  const start = useCallback(async (): Promise<void> => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    tell({ type: "start", of: times * ROW_IDS.length });
    try {
      await measureRows(times, controller.signal, {
        onPhase: (phase) => tell({ type: "phase", phase }),
        onSent: (sent) => tell({ type: "sent", sent }),
        onSamples: (row, samples, missing) => tell({ type: "samples", row, samples, missing }),
        onEngine: (engine) => tell({ type: "engine", engine }),
      });
      tell({ type: "end", status: controller.signal.aborted ? "stopped" : "done", trouble: null });
    } catch (error) {
      const trouble = error instanceof Error ? error.message : "The measurement broke off. Start again.";
      tell({ type: "end", status: "failed", trouble });
    } finally {
      running.current = null;
    }
  }, [times]);

  const stop = useCallback((): void => running.current?.abort(), []);
  useEffect(() => stop, [stop]);
  return { state, start, stop };
}

/** What is said of a measurement to those who do not see it. */
export function costSentence({ status, of, sent, trouble }: CostState): string {
  switch (status) {
    case "idle":
      return "";
    case "running":
      return `Measuring: ${grouped(of)} requests, one at a time, the same number for each way.`;
    case "done":
      return `Measured. ${grouped(sent)} requests were answered; the figures are below.`;
    case "stopped":
      return `Stopped after ${grouped(sent)} of ${grouped(of)} requests. What was measured is kept.`;
    case "failed":
      return `${trouble ?? ""} ${sent > 0 ? "What was measured before is kept." : ""}`.trim();
  }
}
