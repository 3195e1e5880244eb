"use client";

import { useRef, useState } from "react";
import { type Sent, sendAction } from "@/components/live/send";
import type { OwnLab } from "@/components/live/use-own-lab";

/** What the last hello of this page told, besides what the lab recorded of it. */
export interface HelloSender {
  say: () => Promise<void>;
  sending: boolean;
  last: Sent | null;
}

const NOT_FOUND = 404;

/** Says hello for real: to the model that hands out labels, or to the one that knows nobody. */
export function useHello(lab: OwnLab, withLabel: boolean): HelloSender {
  const [last, setLast] = useState<Sent | null>(null);
  const [sending, setSending] = useState(false);
  const underWay = useRef(false);

  const sendTo = (labId: string): Promise<Sent> =>
    sendAction({ labId, model: withLabel ? "session" : "none", action: "hello", carrier: "cookie" });

  const say = async (): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setSending(true);
    try {
      const id = lab.trouble === null ? await lab.ready() : await lab.reopen();
      if (id === null) return;
      const sent = await sendTo(id);
      if (sent.status !== NOT_FOUND) return setLast(sent);
      // The lab was thrown away meanwhile: say it in a new one.
      const fresh = await lab.reopen();
      if (fresh !== null) setLast(await sendTo(fresh));
    } finally {
      underWay.current = false;
      setSending(false);
    }
  };

  return { say, sending, last };
}
