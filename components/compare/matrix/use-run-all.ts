"use client";

import { useRef, useState } from "react";
import { WAY_IDS, type WayId } from "@/lib/auth/ways";
import { ALL_CELLS, type Cell } from "@/lib/compare/matrix/address";
import { stateOf, tallyOf, unanswered } from "@/lib/compare/matrix/board";
import { boardNow, changeBoard } from "./board-store";
import { runCell } from "./runner";

/** Running everything that is not known yet. */
export interface RunAll {
  running: boolean;
  /** What is under way is finished; nothing more is begun. */
  stopping: boolean;
  start: () => Promise<void>;
  stop: () => void;
}

/** Runs the cells that are not known, all ways side by side; told of each as its answer comes. */
export function useRunAll(onRan: (cell: Cell) => void): RunAll {
  const [phase, setPhase] = useState<"idle" | "running" | "stopping">("idle");
  const stopped = useRef(false);

  const runWay = async (way: WayId): Promise<void> => {
    for (const cell of ALL_CELLS.filter((each) => each.way === way)) {
      if (stopped.current) return;
      if (stateOf(boardNow(), cell).shown) continue;
      const ran = await runCell(cell);
      onRan(cell);
      if (ran.failed) return; // what failed here would fail in the next cell too
    }
  };

  return {
    running: phase !== "idle",
    stopping: phase === "stopping",
    async start() {
      stopped.current = false;
      setPhase("running");
      if (tallyOf(boardNow()).shown === ALL_CELLS.length) changeBoard(unanswered);
      await Promise.all(WAY_IDS.map(runWay));
      setPhase("idle");
    },
    stop() {
      stopped.current = true;
      setPhase("stopping");
    },
  };
}
