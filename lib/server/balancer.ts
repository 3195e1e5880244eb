import type { Lab } from "../lab/lab.ts";
import { SERVICES, type ServiceName } from "../trace/vocabulary.ts";
import type { Container } from "./container.ts";

/** A number for a text, the same each time (FNV-1a, 32 bits): which service a client sticks to. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

/** Picks the service that serves a request of a client. With one service there is no choice. */
export async function chooseService(container: Container, lab: Lab, clientId: string): Promise<ServiceName> {
  const { services, balancing } = lab.settings;
  if (services === 1) return "A";
  const place = {
    "round-robin": async () => (await container.labs.increment(lab.id, "balancer")) - 1,
    sticky: async () => hash(clientId),
    random: async () => container.random(1)[0] ?? 0,
  }[balancing];
  return SERVICES[(await place()) % services] ?? "A";
}
