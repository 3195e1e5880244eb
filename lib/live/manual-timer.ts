import type { StartTimer } from "./timer.ts";

/** A timer whose time is moved by hand. For tests. */
export interface ManualTimer {
  start: StartTimer;
  /** Moves the time on, and runs what becomes due, in its order. */
  advance(milliseconds: number): void;
  /** How many are waiting. */
  readonly waiting: number;
}

/** Makes a timer that stands still until it is told. */
export function manualTimer(): ManualTimer {
  const waiting = new Map<() => void, number>();
  let now = 0;
  return {
    start(run, milliseconds) {
      const due = (): void => run();
      waiting.set(due, now + milliseconds);
      return () => waiting.delete(due);
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...waiting].filter(([, at]) => at <= end).toSorted(([, a], [, b]) => a - b);
        if (!next) break;
        waiting.delete(next[0]);
        now = Math.max(now, next[1]);
        next[0]();
      }
      now = end;
    },
    get waiting() {
      return waiting.size;
    },
  };
}
