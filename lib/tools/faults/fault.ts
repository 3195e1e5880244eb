import { setTimeout as pause } from "node:timers/promises";
import { unlimited } from "../cluster/unlimited.ts";

/** A way in which the app is harmed while people use it, and what has to hold afterwards. */
export interface Fault {
  name: string;
  needsRedis: boolean;
  /** Does it so many times; what went wrong, in words, or nothing. */
  run(rounds: number, luck: () => number): Promise<string[]>;
}

/** Waits for a moment that luck chooses, between so many milliseconds. */
export const aMoment = (luck: () => number, least = 100, most = 800): Promise<void> =>
  pause(least + luck() * (most - least));

/** Settings of the processes that are harmed: their secret is known, since it guards nothing. */
export const settingsOf = (folder: string, redis = ""): Record<string, string> => ({
  ...unlimited(folder),
  REDIS_URL: redis,
  APP_SECRET: "only-for-processes-that-are-harmed-on-purpose",
});
