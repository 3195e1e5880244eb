import type { LabView } from "../../lab/shapes.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { SERVICES, type ServiceName } from "../../trace/vocabulary.ts";
import { factsOf } from "./facts.ts";

/**
 * The service to which this client's next request would be dealt, as far as the last choices tell; `null` where
 * nothing tells: chance, no choice of that kind yet, or nobody up.
 */
export function nextService(
  { settings, services }: LabView,
  exchanges: readonly Exchange[],
  clientId: string,
): ServiceName | null {
  const choices = exchanges
    .filter(({ client }) => settings.balancing !== "sticky" || client.id === clientId)
    .map((exchange) => factsOf(exchange).choice);
  const last = choices.findLast((choice) => choice?.balancing === settings.balancing);
  if (!last || settings.balancing === "random") return null;
  const step = settings.balancing === "sticky" ? 0 : 1;
  const start = SERVICES.indexOf(last.preferred) + step;
  const order = SERVICES.map((_, i) => SERVICES[(start + i) % SERVICES.length]);
  return order.find((name) => services.find((each) => each.name === name)?.up) ?? null;
}
