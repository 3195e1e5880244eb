import { bearerOf } from "../../lab/client/held.ts";
import { decodeToken } from "../../lab/client/token.ts";
import type { Exchange } from "../../trace/exchange.ts";
import type { Claims } from "../../trace/step-data.ts";
import { findStep, type Step } from "../../trace/steps.ts";
import { INSIDE_SERVICES, type InsideService, type RefusalCode } from "../../trace/vocabulary.ts";

/** What a service inside made of a token that it was handed. */
export interface Reading {
  /** As they are spelt in the token, whether or not they were believed. `null` where they cannot be read. */
  header: Claims | null;
  claims: Claims | null;
  /** Whether the signature was found good. */
  verified: boolean;
  /** What did not hold: a claim, `kid` or `alg` of the header, or `signature`; `null` where everything did. */
  failed: string | null;
  /** Whole seconds until `exp` by the lab's clock, less than 0 once it is over; `null` where nothing says. */
  left: number | null;
}

/** A service inside that was called: by the gateway, or directly. */
export interface InsideCall {
  service: InsideService;
  path: string;
  /** `null` where none came. */
  token: string | null;
  status: number;
  code: RefusalCode | null;
  /** Microseconds: what the call took, or the whole exchange where it was asked directly. */
  micros: number;
  reading: Reading;
}

/** What did not hold, by the steps that happened in one service. */
function failedIn(steps: readonly Step[]): string | null {
  const claim = findStep(steps, "claims-checked")?.data.checks.find(({ ok }) => ok === false)?.claim;
  if (claim !== undefined) return claim;
  if (findStep(steps, "signature-checked")?.data.valid === false) return "signature";
  const key = findStep(steps, "key-chosen");
  if (key?.outcome !== "refused") return null;
  return key.data.kid === null || key.data.found ? "alg" : "kid";
}

/** Reads a token as a service did. `steps` happened there; `now` is the lab's clock, milliseconds. */
function readingOf(token: string | null, steps: readonly Step[], now: number, code: string | null): Reading {
  const decoded = token === null ? null : decodeToken(token);
  const exp = decoded?.claims?.exp;
  return {
    header: decoded?.header ?? null,
    claims: decoded?.claims ?? null,
    verified: findStep(steps, "signature-checked")?.data.valid === true,
    failed: code === "algorithm-not-allowed" ? "alg" : failedIn(steps),
    left: typeof exp === "number" ? exp - Math.floor(now / 1000) : null,
  };
}

/** The calls that the gateway made in an exchange, in the order of the services. */
export function callsOf({ steps, labTime }: Exchange): InsideCall[] {
  const calls = steps.flatMap((step): InsideCall[] => {
    if (step.kind !== "service-called") return [];
    const { service, path, token, status, code } = step.data;
    const there = steps.filter(({ hop }) => hop === service);
    const reading = readingOf(token, there, labTime, code);
    return [{ service, path, token, status, code, micros: step.micros, reading }];
  });
  const place = ({ service }: InsideCall): number => INSIDE_SERVICES.indexOf(service);
  return calls.toSorted((a, b) => place(a) - place(b));
}

/** The call of whoever asked a service inside directly. */
export function directCall(exchange: Exchange, service: InsideService): InsideCall {
  const { request, response, decision, cost, steps, labTime } = exchange;
  const token = bearerOf(exchange);
  return {
    service,
    path: request.path,
    token,
    status: response.status,
    code: decision.code,
    micros: cost.micros,
    reading: readingOf(token, steps, labTime, decision.code),
  };
}
