import { ask } from "./question.ts";

export const questions = {
  "round-trip-know": ask("round-trip", "server-each-time", "browser-login", "server-once"),
  "round-trip-attach": ask("round-trip", "browser-rule", "page-program", "user-click"),
  "round-trip-new-label": ask("round-trip", "planted", "longer", "tidy"),
  "round-trip-before-login": ask("round-trip", "guest", "never", "password"),
} as const;
