import type { Moment } from "@/lib/services/hybrid/moment";
import { countOperations } from "@/lib/trace/cost";
import { isShared } from "./looks";

/** What the services inside need: no cabinet, only something to check a stamp with. */
export function asideOf(moment: Moment | null, alg: string): string {
  const holds = isShared(alg) ? "one secret for all" : "public key only";
  if (!moment?.calls.length) return holds;
  const steps = moment.atGateway
    ? moment.exchange.steps.filter(({ hop }) => hop !== undefined)
    : moment.exchange.steps;
  const { storeReads } = countOperations(steps);
  return `${holds}, ${storeReads} store ${storeReads === 1 ? "read" : "reads"}`;
}
