import { ask } from "./question.ts";

export const questions = {
  "filing-cabinet-know": ask("filing-cabinet", "label-only", "all-in-cookie", "browser-copy"),
  "filing-cabinet-changed": ask("filing-cabinet", "same-bytes", "new-cookie", "next-login"),
  "filing-cabinet-removed": ask("filing-cabinet", "refused", "still-good", "rebuilt"),
  "filing-cabinet-restart": ask("filing-cabinet", "gone", "reread", "cookies-gone"),
} as const;
