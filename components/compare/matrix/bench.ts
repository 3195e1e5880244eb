"use client";

import { sendAction, sendControl } from "@/components/live/send";
import type { Answer, Bench } from "@/lib/compare/matrix/bench";
import type { Snapshot } from "@/lib/lab/shapes";

const BUSY = 429;

const pause = (seconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
  });

/** The seconds that an answer asks to wait; 1 where it does not say. */
const waitOf = (response: Response): number => Number(response.headers.get("retry-after")) || 1;

/** Asks a lab for itself, and waits as long as it says that it is too busy. */
async function snapshotOf(labId: string): Promise<Snapshot | null> {
  for (;;) {
    const response = await fetch(`/api/labs/${labId}`, { cache: "no-store" });
    if (response.status !== BUSY) return response.ok ? await response.json() : null;
    await pause(waitOf(response));
  }
}

/** Waits until the lab takes requests again, as long as it says itself. */
async function untilFree(labId: string): Promise<void> {
  const response = await fetch(`/api/labs/${labId}`, { method: "HEAD", cache: "no-store" });
  if (response.status === BUSY) await pause(waitOf(response));
}

/** A bench over fetch: every move is a real request of this browser to its own lab. */
export function benchOf(labId: string): Bench {
  const patiently = async (ask: () => Promise<Answer>): Promise<Answer> => {
    for (;;) {
      const answer = await ask();
      if (answer.status !== BUSY) return answer;
      await untilFree(labId).catch(() => undefined); // without a network, asking again says so
    }
  };
  return {
    labId,
    send: (model, action, user) =>
      patiently(() => sendAction({ labId, model, action, carrier: "cookie", user })),
    control: (name, body) => patiently(() => sendControl(labId, name, body)),
    async read(exchange) {
      const snapshot = await snapshotOf(labId).catch(() => null);
      return snapshot?.exchanges.find(({ id }) => id === exchange) ?? null;
    },
  };
}
