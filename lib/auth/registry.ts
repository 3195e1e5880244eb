import { MODELS, type ModelName } from "../trace/vocabulary.ts";
import type { AuthModel } from "./auth-model.ts";
import { hybrid } from "./hybrid.ts";
import { jwt } from "./jwt.ts";
import { none } from "./none.ts";
import { plain } from "./plain.ts";
import { sealedCookie } from "./sealed.ts";
import { session } from "./session.ts";

const models: Record<ModelName, AuthModel> = { none, plain, session, sealed: sealedCookie, jwt, hybrid };

/** The models that a lab offers, in teaching order. */
export const AUTH_MODELS: readonly AuthModel[] = MODELS.map((name) => models[name]);

/** The model of that name, or `null`. */
export const findModel = (name: string): AuthModel | null =>
  AUTH_MODELS.find((model) => model.name === name) ?? null;
