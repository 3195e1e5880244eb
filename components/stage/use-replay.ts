"use client";

import { useEffect, useState } from "react";
import { useMotion } from "@/components/site/motion";
import type { Exchange } from "@/lib/trace/exchange";

/** How long one step stands, at the ordinary speed, in milliseconds. */
const STEP_TIME = 700;

/** The speeds that can be chosen. */
export const SPEEDS = [0.5, 1, 2] as const;
export type Speed = (typeof SPEEDS)[number];

/** How long a replay of an exchange takes, in milliseconds. */
export const playTime = (steps: number, speed: Speed): number => (steps * STEP_TIME) / speed;

export interface Replay {
  cursor: number;
  onCursor(cursor: number): void;
  playing: boolean;
  onPlaying(playing: boolean): void;
  speed: Speed;
  onSpeed(speed: Speed): void;
}

interface Position {
  exchange: number | null;
  cursor: number;
  playing: boolean;
  /** The newest exchange that was ever shown. */
  highest: number;
}

const idOf = (exchange: Exchange | null): number => exchange?.id ?? 0;

const atEnd = (exchange: Exchange | null, highest: number): Position => ({
  exchange: exchange?.id ?? null,
  cursor: exchange?.steps.length ?? 0,
  playing: false,
  highest,
});

/** Where the replay of an exchange begins that has just come onto the stage. */
function arrive(before: Position, exchange: Exchange | null, plays: boolean): Position {
  const highest = Math.max(before.highest, idOf(exchange));
  const isNewer = idOf(exchange) > before.highest;
  if (!exchange || !isNewer || !plays) return atEnd(exchange, highest);
  return { exchange: exchange.id, cursor: 0, playing: true, highest };
}

/**
 * Where the replay of an exchange stands. One that is newer than all before plays by itself; one that was picked from
 * the past, or was there when the page came, stands at its end; with less motion everything does. Pauses in a tab
 * that is not seen.
 */
export function useReplay(exchange: Exchange | null): Replay {
  const plays = useMotion() === "full";
  const [speed, setSpeed] = useState<Speed>(1);
  const [stored, setPosition] = useState<Position>(() => atEnd(exchange, idOf(exchange)));
  const total = exchange?.steps.length ?? 0;
  const id = exchange?.id ?? null;

  // The frame in which another exchange comes must not show the cursor of the last one.
  const position = stored.exchange === id ? stored : arrive(stored, exchange, plays);
  if (position !== stored) setPosition(position);
  const { cursor, playing } = position;

  useEffect(() => {
    if (!playing || cursor >= total) return;
    const step = (): void =>
      setPosition((at) => {
        const next = Math.min(total, at.cursor + 1);
        return at.exchange === id ? { ...at, cursor: next, playing: next < total } : at;
      });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const run = (): void => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(step, STEP_TIME / speed);
    };
    run();
    document.addEventListener("visibilitychange", run);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", run);
    };
  }, [playing, cursor, total, speed, id]);

  return {
    cursor: Math.min(cursor, total),
    playing: playing && cursor < total,
    speed,
    onSpeed: setSpeed,
    onCursor: (next) =>
      setPosition({ ...position, cursor: Math.max(0, Math.min(total, next)), playing: false }),
    onPlaying: (on) => setPosition({ ...position, cursor: on && cursor >= total ? 0 : cursor, playing: on }),
  };
}
