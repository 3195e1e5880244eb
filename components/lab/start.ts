import { MODEL_WORDS } from "@/lib/lab/client/words";
import type { ModelName } from "@/lib/trace/vocabulary";

/** The model with which a lab begins. */
export const FIRST_MODEL: ModelName = "session";

/** The model of that name, if the switch offers it; `null` for anything else. */
export const modelOf = (name: unknown): ModelName | null =>
  MODEL_WORDS.find((model) => model.name === name)?.name ?? null;

/** The number of an exchange as an address names it; `null` for anything else. */
export const exchangeIn = (text: unknown): number | null =>
  typeof text === "string" && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
