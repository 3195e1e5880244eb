"use client";

import { useRef, useState } from "react";
import type { Sent } from "./send";
import type { OwnLab } from "./use-own-lab";

/** What a page sends to its own lab: one thing at a time. */
export interface Sending {
  sending: boolean;
  /**
   * Does it in the page's lab; again in a new one, where that was thrown away meanwhile.
   * Answers `null` where no lab is to be had, or while something is under way.
   */
  send: <T extends Pick<Sent, "status">>(task: (labId: string) => Promise<T>) => Promise<T | null>;
}

/** Whether the lab that was asked is not there any more. */
export const isGone = ({ status }: Pick<Sent, "status">): boolean => status === 404;

/** Sends one thing after another to the page's own lab. */
export function useSending(own: OwnLab): Sending {
  const [sending, setSending] = useState(false);
  const underWay = useRef(false);

  const send: Sending["send"] = async (task) => {
    if (underWay.current) return null;
    underWay.current = true;
    setSending(true);
    try {
      const id = own.trouble === null ? await own.ready() : await own.reopen();
      if (id === null) return null;
      const sent = await task(id);
      if (!isGone(sent)) return sent;
      const fresh = await own.reopen();
      return fresh === null ? sent : await task(fresh);
    } finally {
      underWay.current = false;
      setSending(false);
    }
  };

  return { sending, send };
}
