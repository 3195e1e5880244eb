import type { CurlRequest } from "../../trace/curl.ts";
import type { Exchange } from "../../trace/exchange.ts";
import type { Carrier, ModelName } from "../../trace/vocabulary.ts";
import { bearerOf, usedHeader } from "./held.ts";

/** What the next request would be. */
export interface Next {
  model: ModelName;
  carrier: Carrier;
  token: string | null;
}

const loginBody = (carrier: Carrier): string =>
  JSON.stringify(carrier === "cookie" ? { user: "alice" } : { user: "alice", carrier });

/** The request that does the same as a recorded exchange. */
export function repeatOf(exchange: Exchange, origin: string, lab: string): CurlRequest {
  const carrier: Carrier = usedHeader(exchange) ? "header" : "cookie";
  const { model, action, request } = exchange;
  const query = /\?.*$/s.exec(request.path)?.[0] ?? "";
  return {
    origin,
    lab,
    model,
    action,
    carrier,
    body: request.body || null,
    token: bearerOf(exchange),
    query,
  };
}

/** A login, which gives a terminal its own credential. */
export const loginRequest = (next: Next, origin: string, lab: string): CurlRequest => ({
  origin,
  lab,
  model: next.model,
  action: "login",
  carrier: next.carrier,
  body: loginBody(next.carrier),
  token: null,
});
