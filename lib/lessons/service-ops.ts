import type { ServiceName } from "../trace/vocabulary.ts";
import { control } from "./ops.ts";
import type { Op, World } from "./shape.ts";

/** Three services, dealt to in turn, each with sessions in its own memory. */
export const IN_TURN = control("settings", {
  services: 3,
  balancing: "round-robin",
  sessionPlace: "service",
});

/** Three services, each client at its usual one. */
export const STICKY = control("settings", { services: 3, balancing: "sticky", sessionPlace: "service" });

/** Three services, dealt to in turn, with all sessions in one store. */
export const SHARED = control("settings", { services: 3, balancing: "round-robin", sessionPlace: "shared" });

/** All three services answer. There have to be three. */
export const START: readonly Op[] = (["A", "B", "C"] as const).map((service) =>
  control("start-service", { service }),
);

export const STOP_STORE = control("stop-store", {});
export const START_STORE = control("start-store", {});

/** The service at which the page was served last with a session. */
const mine = ({ past, me }: World): ServiceName | null =>
  past.findLast(({ client, model }) => client.id === me && model === "session")?.service ?? null;

/** The service that knows the page dies, and its memory with it. */
export const STOP_MINE = control("stop-service", (world) => {
  const service = mine(world);
  return service === null ? null : { service };
});

/** One of the others dies. */
export const STOP_ANOTHER = control("stop-service", (world) => {
  const own = mine(world);
  return own === null ? null : { service: own === "C" ? "A" : "C" };
});
