import { ask } from "./question.ts";

export const questions = {
  "cookies-are-transport-know": ask("cookies-are-transport", "two-decisions", "one-decision", "header-only"),
  "cookies-are-transport-csrf": ask("cookies-are-transport", "same-site", "jwt", "http-only"),
  "cookies-are-transport-xss": ask("cookies-are-transport", "rides", "helpless", "reads"),
  "cookies-are-transport-header": ask("cookies-are-transport", "program", "browser", "server"),
} as const;
