import type { ModelName } from "../trace/vocabulary.ts";
import type { HandHolds } from "./scene-shape.ts";

const HELD: Readonly<Partial<Record<ModelName, HandHolds>>> = {
  jwt: "passport",
  plain: "slip",
  sealed: "box",
};

/** What a model's credential looks like in the open hand. */
export const heldBy = (model: ModelName): HandHolds => HELD[model] ?? "label";

/** What a credential in the open hand looks like: three parts and dots are a passport, whatever the model makes of it. */
export const looksLike = (credential: string, model: ModelName): HandHolds =>
  credential.split(".").length === 3 && /\beyJ/.test(credential)
    ? "passport"
    : heldBy(model === "jwt" ? "session" : model);
