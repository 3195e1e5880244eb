import { setTimeout as pause } from "node:timers/promises";

/** Asks again until it holds, for so many milliseconds at most; whether it came to hold. */
export async function within(most: number, holds: () => boolean | Promise<boolean>): Promise<boolean> {
  const until = performance.now() + most;
  while (!(await holds())) {
    if (performance.now() > until) return false;
    await pause(20);
  }
  return true;
}
