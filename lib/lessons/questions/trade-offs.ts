import { ask } from "./question.ts";

export const questions = {
  "trade-offs-know": ask("trade-offs", "drawer-at-once", "token-at-once", "neither-at-once"),
  "trade-offs-log-out": ask("trade-offs", "until-expiry", "dead", "thief-needs-password"),
  "trade-offs-demote": ask("trade-offs", "old-role", "new-role", "signed-out"),
  "trade-offs-list": ask("trade-offs", "store-again", "still-none", "shorter-tokens"),
} as const;
