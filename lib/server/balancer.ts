import { type Lab, servicesOf } from "../lab/lab.ts";
import { at } from "../trace/at.ts";
import type { Recorder } from "../trace/recorder.ts";
import type { StepData } from "../trace/step-data.ts";
import type { Balancing, ChoiceReason, ServiceName } from "../trace/vocabulary.ts";
import type { Container } from "./container.ts";

/** Which service a request goes to, and why. */
export type Choice = StepData["service-chosen"];

/** A number for a text, the same each time (FNV-1a, 32 bits): which service a client sticks to. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

const REASONS: Readonly<Record<Balancing, ChoiceReason>> = {
  "round-robin": "turn",
  sticky: "sticks",
  random: "drawn",
};

/**
 * Picks the service that serves a request of a client. One that is down is passed over for the next that is up; where
 * none is up, the request was meant for the one that the rule names, and nobody serves it.
 */
export async function chooseService(container: Container, lab: Lab, clientId: string): Promise<Choice> {
  const services = servicesOf(lab);
  const { balancing } = lab.settings;
  const place = {
    "round-robin": async () => (await container.labs.increment(lab.id, "balancer")) - 1,
    sticky: async () => hash(clientId),
    random: async () => container.random(1)[0] ?? 0,
  }[balancing];
  const single = services.length === 1;
  const index = single ? 0 : (await place()) % services.length;
  // The rule's own service first, then the others in turn.
  const order = [...services.slice(index), ...services.slice(0, index)];
  const down = services.filter((name) => lab.servicesDown.includes(name));
  const up = services.filter((name) => !down.includes(name));
  const preferred: ServiceName = order[0] ?? "A";
  const service = order.find((name) => up.includes(name)) ?? preferred;
  const reason = single ? "only" : REASONS[balancing];
  return {
    balancing: single ? "none" : balancing,
    preferred,
    service,
    up,
    down,
    reason: up.length === 0 ? "none-up" : service === preferred ? reason : "skipped",
  };
}

/** Records the choice. Where there is only one service, and it answers, nobody chose anything. */
export function recordChoice(trace: Recorder, choice: Choice): void {
  if (choice.reason === "only") return;
  const stop = trace.start(at("balancer.choose"));
  stop("service-chosen", "wire", choice.reason === "none-up" ? "refused" : "ok", choice);
}
