import { ask } from "./question.ts";

export const questions = {
  "many-servers-know": ask("many-servers", "filed-elsewhere", "label-broken", "too-many-logins"),
  "many-servers-sticky": ask("many-servers", "drawers-die", "balancer-moves", "label-follows"),
  "many-servers-store-down": ask("many-servers", "cannot-say", "signed-out", "use-memory"),
  "many-servers-token": ask("many-servers", "key-alone", "copy-of-drawer", "asks-signer"),
} as const;
