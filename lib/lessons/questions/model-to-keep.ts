import { ask } from "./question.ts";

export const questions = {
  "model-to-keep-know": ask("model-to-keep", "what-must-be-possible", "newest", "no-store-wins"),
  "model-to-keep-picture": ask("model-to-keep", "label-names-drawer", "label-is-drawer", "label-is-key"),
  "model-to-keep-take-back": ask("model-to-keep", "drawer-or-list", "short-cookie", "strong-signature"),
  "model-to-keep-partners": ask("model-to-keep", "token-key-pair", "token-shared-secret", "session-store"),
  "model-to-keep-carrier": ask("model-to-keep", "carrier", "model", "algorithm"),
  "model-to-keep-untrusted": ask("model-to-keep", "theme", "role", "user-id"),
} as const;
