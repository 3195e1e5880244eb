"use client";

import { readLab, sendAction, sendControl } from "@/components/live/send";
import type { Bench } from "@/lib/compare/matrix/bench";

/** How far back an experiment looks: it is shorter than that. */
const RECENT = 5;

/** A bench over fetch: every move is a real request of this browser to its own lab, as patient as the lab asks for. */
export function benchOf(labId: string): Bench {
  const patience = new AbortController().signal;
  return {
    labId,
    send: (model, action, user) => sendAction({ labId, model, action, carrier: "cookie", user, patience }),
    control: (name, body) => sendControl(labId, name, body, patience),
    async read(exchange) {
      const snapshot = await readLab(labId, patience, RECENT);
      return snapshot?.exchanges.find(({ id }) => id === exchange) ?? null;
    },
  };
}
