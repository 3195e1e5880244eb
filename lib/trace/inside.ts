import type { Exchange } from "./exchange.ts";
import { type ActionName, INSIDE_SERVICES, type InsideService } from "./vocabulary.ts";

/** Whether an action asks a service inside directly, past the gateway: there a token is all that counts. */
export const isInside = (action: ActionName): action is InsideService =>
  INSIDE_SERVICES.some((service) => service === action);

/** Whether an exchange is the question that a browser asks beforehand (WHATWG Fetch, CORS-preflight request). */
export const isPreflight = ({ request }: Pick<Exchange, "request">): boolean => request.method === "OPTIONS";
