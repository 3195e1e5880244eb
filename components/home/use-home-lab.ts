"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Opened, openHomeLab, type Trouble } from "./home-lab";

/** The page's own lab, as it comes to be. */
export interface HomeLab {
  /** `null` until it is open. */
  id: string | null;
  trouble: Trouble | null;
  /** The lab's id as soon as there is one; `null` if none can be opened. */
  ready: () => Promise<string | null>;
  /** Opens a lab anew: after trouble, or when the last one is gone. */
  reopen: () => Promise<string | null>;
}

/** Opens the lab of this browser's home page when the page wakes, and keeps the promise of it. */
export function useHomeLab(): HomeLab {
  const [opened, setOpened] = useState<Opened | null>(null);
  const opening = useRef<Promise<Opened> | null>(null);

  const ready = useCallback(async (): Promise<string | null> => {
    opening.current ??= openHomeLab();
    const outcome = await opening.current;
    setOpened(outcome);
    return outcome.id;
  }, []);

  const reopen = useCallback((): Promise<string | null> => {
    opening.current = null;
    setOpened(null);
    return ready();
  }, [ready]);

  useEffect(() => {
    void ready();
  }, [ready]);

  return { id: opened?.id ?? null, trouble: opened?.trouble ?? null, ready, reopen };
}
