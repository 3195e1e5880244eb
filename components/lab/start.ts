import { MODEL_WORDS } from "@/lib/lab/client/words";
import type { ModelName } from "@/lib/trace/vocabulary";

/** The model of that name, if the switch offers it; `session` for anything else. */
export const modelOf = (name: unknown): ModelName =>
  MODEL_WORDS.find((model) => model.name === name)?.name ?? "session";
