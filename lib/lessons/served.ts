import type { Exchange } from "../trace/exchange.ts";
import type { StepData } from "../trace/step-data.ts";
import { findStep } from "../trace/steps.ts";
import type { ServiceName } from "../trace/vocabulary.ts";

/** What the balancer did with a request; `null` where there was nothing to choose. */
export const choiceOf = ({ steps }: Exchange): StepData["service-chosen"] | null =>
  findStep(steps, "service-chosen")?.data ?? null;

/** The drawer that a request's label named, where it was looked for (`A`, `B`, `C` or `shared`), and whether it was there. */
export function lookUpOf({ steps }: Exchange): { sid: string; partition: string; found: boolean } | null {
  const looked = findStep(steps, "session-looked-up")?.data;
  return looked ? { sid: looked.sid, partition: looked.cabinet.partition, found: looked.found } : null;
}

/** Microseconds that an exchange spent in the shared store; `null` where nobody asked it. */
export function storeMicros({ steps }: Exchange): number | null {
  const there = steps.filter(({ place }) => place === "store");
  return there.length ? there.reduce((sum, { micros }) => sum + micros, 0) : null;
}

/** The services that let those requests in. */
export const letInBy = (exchanges: readonly Exchange[]): Set<ServiceName> =>
  new Set(exchanges.flatMap(({ response, service }) => (response.status === 200 ? [service] : [])));
