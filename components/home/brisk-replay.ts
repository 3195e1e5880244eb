"use client";

import { useEffect } from "react";
import { playTime, type Replay, useReplay } from "@/components/stage/use-replay";
import { micros as microsText, slowerWords } from "@/lib/core/figures";
import type { Exchange } from "@/lib/trace/exchange";

/** A replay at twice the ordinary speed: here nobody steps through it. */
export function useBriskReplay(exchange: Exchange | null): Replay {
  const replay = useReplay(exchange);
  const { onSpeed } = replay;
  useEffect(() => onSpeed(2), [onSpeed]);
  return replay;
}

/** While something is shown slower than it was, how much slower; `null` otherwise. */
export function slowness(exchange: Exchange | null, { playing, speed }: Replay): string | null {
  if (!exchange || !playing) return null;
  const { micros } = exchange.cost;
  const slower = (playTime(exchange.steps.length, speed) * 1000) / micros;
  return `${microsText(micros)} on the server, shown ${slowerWords(slower)}`;
}
