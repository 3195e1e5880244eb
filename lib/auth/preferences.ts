import type { Preferences } from "../trace/vocabulary.ts";

/** How many preferences one client can have: enough to outgrow a cookie. */
export const PREFERENCE_LIMIT = 200;

/** Preferences with some more, name by name; `null` where that would be too many. */
export function withPreferences(kept: Preferences, added: Preferences): Preferences | null {
  const merged = { ...kept, ...added };
  return Object.keys(merged).length > PREFERENCE_LIMIT ? null : merged;
}
