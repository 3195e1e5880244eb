import { ask } from "./question.ts";

export const questions = {
  "passport-know": ask("passport", "read-not-change", "neither", "read-and-change"),
  "passport-decode": ask("passport", "own-claims", "faster", "same"),
  "passport-expired": ask("passport", "stamp-good-date-over", "stamp-broken", "renewed"),
  "passport-size": ask("passport", "silent", "error", "compressed"),
} as const;
