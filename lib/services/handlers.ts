import type { Answer, Call } from "../lab/answers.ts";
import type { GATEWAY_ACTIONS } from "../trace/vocabulary.ts";
import { dashboard } from "./dashboard.ts";
import { insideHandler } from "./inside.ts";

/** What the gateway of `hybrid` and the services behind it answer. */
export const GATEWAY_HANDLERS: Readonly<
  Record<(typeof GATEWAY_ACTIONS)[number], (call: Call) => Promise<Answer>>
> = {
  dashboard,
  orders: insideHandler("orders"),
  billing: insideHandler("billing"),
  profile: insideHandler("profile"),
};
