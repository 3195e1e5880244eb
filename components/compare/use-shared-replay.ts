"use client";

import { useEffect, useState } from "react";
import { useMotion } from "@/components/site/motion";

/** How long one moment stands, in milliseconds. */
export const MOMENT = 500;

/** Where the replay of all stages together stands. */
export interface SharedReplay {
  moment: number;
  total: number;
  playing: boolean;
  onMoment: (moment: number) => void;
  onPlaying: (playing: boolean) => void;
}

interface Position {
  /** What is shown: another one begins anew. */
  key: string;
  moment: number;
  playing: boolean;
}

/**
 * Where the shared replay stands. What comes newly plays by itself, unless there is to be less motion; what was there
 * when the page came stands at its end. `key` names what is shown; `isNew` whether this page has just sent it.
 */
export function useSharedReplay(key: string, total: number, isNew: boolean): SharedReplay {
  const plays = useMotion() === "full";
  const [stored, setPosition] = useState<Position>({ key, moment: total, playing: false });
  const position =
    stored.key === key ? stored : { key, moment: isNew && plays ? 0 : total, playing: isNew && plays };
  if (position !== stored) setPosition(position);
  const { moment, playing } = position;
  const running = playing && moment < total;

  useEffect(() => {
    if (!running) return;
    const step = (): void => {
      if (document.hidden) return;
      setPosition((at) => (at.key === key ? { ...at, moment: Math.min(total, at.moment + 1) } : at));
    };
    const timer = setInterval(step, MOMENT);
    return () => clearInterval(timer);
  }, [running, total, key]);

  return {
    moment: Math.min(moment, total),
    total,
    playing: running,
    onMoment: (next) => setPosition({ key, moment: Math.max(0, Math.min(total, next)), playing: false }),
    onPlaying: (on) => setPosition({ key, moment: on && moment >= total ? 0 : moment, playing: on }),
  };
}
