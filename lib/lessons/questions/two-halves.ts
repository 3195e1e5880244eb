import { ask } from "./question.ts";

export const questions = {
  "two-halves-know": ask("two-halves", "two-and-two", "one-each", "shared-drawer"),
  "two-halves-cleared": ask("two-halves", "copy-opens", "ended", "locked"),
  "two-halves-logout": ask("two-halves", "removed", "marked", "told-copies"),
  "two-halves-sealed": ask("two-halves", "until-expiry", "at-logout", "when-read"),
} as const;
