import { ask } from "./question.ts";

export const questions = {
  "http-forgets-know": ask("http-forgets", "stranger", "same-computer", "same-connection"),
  "http-forgets-nothing-attached": ask("http-forgets", "brought", "address", "time"),
  "http-forgets-three-things": ask("http-forgets", "who-in-temporary", "pages", "passwords"),
  "http-forgets-login": ask("http-forgets", "next-time-stranger", "until-closed", "per-address"),
} as const;
