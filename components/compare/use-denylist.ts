"use client";

import { useEffect, useRef, useState } from "react";
import { sendControl } from "@/components/live/send";
import type { Lab } from "@/components/live/use-lab";
import type { OwnLab } from "@/components/live/use-own-lab";

/** Whether the lab asks a list of revoked tokens. */
export interface Denylist {
  on: boolean;
  set: (on: boolean) => Promise<void>;
  problem: string | null;
}

/** The lab's setting. What the address `wished` is set once, when the lab is known; `null` leaves it as it is. */
export function useDenylist({ id }: OwnLab, lab: Lab, wished: boolean | null): Denylist {
  const [problem, setProblem] = useState<string | null>(null);
  const done = useRef<string | null>(null);
  const known = lab.view?.id === id && id !== null;
  const on = lab.view?.settings.denylist ?? wished ?? false;

  const set = async (next: boolean): Promise<void> => {
    if (id === null) return;
    const sent = await sendControl(id, "settings", { denylist: next });
    setProblem(sent.problem);
  };

  useEffect(() => {
    if (!known || done.current === id) return;
    done.current = id;
    if (wished !== null && wished !== on) void sendControl(id, "settings", { denylist: wished });
  }, [known, id, wished, on]);

  return { on, set, problem };
}
