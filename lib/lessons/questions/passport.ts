import { ask } from "./question.ts";

export const questions = {
  "passport-know": ask("passport", "read-not-change", "neither", "read-and-change"),
  "passport-decode": ask("passport", "own-claims", "faster", "same"),
  "passport-expired": ask("passport", "stamp-good-date-over", "stamp-broken", "renewed"),
  "passport-keep-out": ask("passport", "salary", "role", "expiry"),
} as const;
