import { ask } from "./question.ts";

export const questions = {
  "hybrid-know": ask("hybrid", "minute-inside", "all-at-once", "until-logout"),
  "hybrid-audience": ask("hybrid", "meant-for-orders", "own-stamp", "valid-anywhere"),
  "hybrid-shared-secret": ask("hybrid", "can-stamp", "can-only-check", "can-read"),
  "hybrid-rotate": ask("hybrid", "until-last-expires", "at-once", "never-remove"),
} as const;
