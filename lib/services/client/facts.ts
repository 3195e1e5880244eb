import type { Exchange } from "../../trace/exchange.ts";
import type { StepData } from "../../trace/step-data.ts";
import { findStep } from "../../trace/steps.ts";
import type { ServiceName } from "../../trace/vocabulary.ts";

/** A drawer that was touched, and whose cabinet it was looked for in: `A`, `B`, `C` or `shared`. */
export interface Touched {
  sid: string;
  partition: string;
}

/** What an exchange tells of balancer, services and stores: all of it recorded. */
export interface Facts {
  /** `null` where there was nothing to choose. */
  choice: StepData["service-chosen"] | null;
  /** Who served it; `null` where no service answered. */
  served: ServiceName | null;
  /** The drawer that the label named. */
  looked: (Touched & { found: boolean }) | null;
  filed: Touched | null;
  removed: Touched | null;
  /** Microseconds that went into the shared store; `null` where nobody asked it. */
  storeMicros: number | null;
  /** Whether a token's signature and claims held. */
  verified: boolean;
  issued: boolean;
  /** What could not be reached. */
  away: "store" | "services" | null;
}

/** The name under which the shared store stands in a trace. */
export const SHARED_PARTITION = "shared";

/** Reads the facts off an exchange's trace. */
export function factsOf({ steps, service, decision }: Exchange): Facts {
  const choice = findStep(steps, "service-chosen")?.data ?? null;
  const looked = findStep(steps, "session-looked-up")?.data;
  const removed = findStep(steps, "session-removed")?.data;
  const filed = steps.find((step) => step.kind === "session-written" && step.data.isNew);
  const inStore = steps.filter(({ place }) => place === "store");
  const nobody = choice?.reason === "none-up" || decision.code === "service-unavailable";
  return {
    choice,
    served: nobody ? null : service,
    looked: looked ? { sid: looked.sid, found: looked.found, partition: looked.cabinet.partition } : null,
    filed:
      filed?.kind === "session-written"
        ? { sid: filed.data.sid, partition: filed.data.cabinet.partition }
        : null,
    removed: removed?.existed ? { sid: removed.sid, partition: removed.cabinet.partition } : null,
    storeMicros: inStore.length ? inStore.reduce((sum, { micros }) => sum + micros, 0) : null,
    verified: findStep(steps, "claims-checked")?.data.code === null,
    issued: findStep(steps, "token-issued") !== undefined,
    away: nobody ? "services" : findStep(steps, "store-failed") ? "store" : null,
  };
}

/** Whether an answer let somebody in. */
export const isGood = ({ response }: Exchange): boolean => response.status < 400;
