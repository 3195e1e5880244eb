import { headerValue } from "@/lib/http/message";
import { bearerOf, cookiesSent } from "@/lib/lab/client/held";
import { stagePath } from "@/lib/stage/format";
import type { Client, Exchange } from "@/lib/trace/exchange";
import { isPreflight } from "@/lib/trace/inside";
import { findStep } from "@/lib/trace/steps";

/** What reached the server with a request, and what it was answered, as recorded. */
export interface Arrival {
  id: number;
  client: Client;
  /** Like `GET /me`. */
  request: string;
  /** What the `Origin` header said; `null` where none came. */
  origin: string | null;
  /** Whether a page of another origin asked, as the server saw it. */
  foreign: boolean;
  /** Whether a browser asked beforehand. */
  preflight: boolean;
  cookie: boolean;
  authorization: boolean;
  status: number;
  code: string | null;
  /** Whom the server recognised. */
  name: string | null;
  /** What the answer's `Access-Control-Allow-Origin` said; `null` where it had none. */
  allowed: string | null;
}

/** Reads an arrival from a recorded exchange. */
export function arrivalOf(exchange: Exchange): Arrival {
  const { id, client, request, response, decision, model, steps } = exchange;
  return {
    id,
    client,
    request: `${request.method} ${stagePath(request.path).replace(`/${model}`, "")}`,
    origin: headerValue(request.headers, "origin"),
    foreign: findStep(steps, "cors-checked") !== undefined,
    preflight: isPreflight(exchange),
    cookie: cookiesSent(exchange, model).length > 0,
    authorization: bearerOf(exchange) !== null,
    status: response.status,
    code: decision.code,
    name: decision.identity?.name ?? null,
    allowed: headerValue(response.headers, "access-control-allow-origin"),
  };
}
