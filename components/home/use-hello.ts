"use client";

import { useState } from "react";
import { type Sent, sendAction } from "@/components/live/send";
import type { OwnLab } from "@/components/live/use-own-lab";
import { useSending } from "@/components/live/use-sending";

/** What the last hello of this page told, besides what the lab recorded of it. */
export interface HelloSender {
  say: () => Promise<void>;
  sending: boolean;
  last: Sent | null;
}

/** Says hello for real: to the model that hands out labels, or to the one that knows nobody. */
export function useHello(lab: OwnLab, withLabel: boolean): HelloSender {
  const [last, setLast] = useState<Sent | null>(null);
  const { sending, send } = useSending(lab);

  const sendTo = (labId: string): Promise<Sent> =>
    sendAction({ labId, model: withLabel ? "session" : "none", action: "hello", carrier: "cookie" });

  const say = async (): Promise<void> => {
    const sent = await send(sendTo);
    if (sent) setLast(sent);
  };

  return { say, sending, last };
}
