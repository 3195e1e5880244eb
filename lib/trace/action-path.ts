import type { ActionName, ModelName } from "./vocabulary.ts";

/** The method of each action, once. */
export const METHOD_OF: Readonly<Record<ActionName, "GET" | "POST" | "PUT">> = {
  hello: "GET",
  login: "POST",
  me: "GET",
  preferences: "PUT",
  admin: "GET",
  logout: "POST",
  dashboard: "GET",
  orders: "GET",
  billing: "GET",
  profile: "GET",
};

/** The path of an action. */
export const actionPath = (lab: string, model: ModelName, action: ActionName): string =>
  `/api/labs/${lab}/${model}/${action}`;
