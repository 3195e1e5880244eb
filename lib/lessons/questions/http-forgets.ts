import { ask } from "./question.ts";

export const questions = {
  "http-forgets-know": ask("http-forgets", "stranger", "same-computer", "same-connection"),
} as const;
