import { type ActionRequest, type Sent, sendAction } from "@/components/live/send";
import type { Scale } from "./measure-growth";

/** A request of Alice's to the lab in which sizes are measured, by cookie unless told otherwise. */
export const ask = (
  { lab, signal }: Pick<Scale, "lab" | "signal">,
  request: Pick<ActionRequest, "model" | "action" | "body" | "token"> &
    Partial<Pick<ActionRequest, "carrier">>,
): Promise<Sent> =>
  sendAction({ labId: lab, carrier: "cookie", user: "alice", patience: signal, ...request });
