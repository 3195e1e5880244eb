import { ask } from "./question.ts";

export const questions = {
  "cookie-identifies-know": ask("cookie-identifies", "browser", "user", "server"),
  "cookie-identifies-trust": ask("cookie-identifies", "holder", "server-only", "nobody", "admin"),
  "cookie-identifies-where": ask("cookie-identifies", "matching", "every-site", "after-login"),
  "cookie-identifies-large": ask("cookie-identifies", "silent", "error", "cut"),
} as const;
