"use client";

import { useEffect, useReducer, useState } from "react";
import { type LiveLab, reduceLive, UNKNOWN_LAB } from "@/lib/lab/client/reduce";
import type { LiveState } from "@/lib/live/client/follow";
import { openLive } from "./connect";

/** A lab, live. */
export interface Lab extends LiveLab {
  status: LiveState;
}

/** Follows a lab's live stream. `null` follows none, until there is one. */
export function useLab(lab: string | null): Lab {
  const [known, dispatch] = useReducer(reduceLive, UNKNOWN_LAB);
  const [status, setStatus] = useState<LiveState>("connecting");
  useEffect(() => {
    if (lab === null) return;
    return openLive(lab, { onEvent: dispatch, onState: setStatus });
  }, [lab]);
  return { ...known, status };
}
