"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Opened, openOwnLab, type Trouble } from "./own-lab";
import { whenPageShown } from "./page-shown";

/** The page's own lab, as it comes to be. */
export interface OwnLab {
  /** `null` until it is open. */
  id: string | null;
  trouble: Trouble | null;
  /** The lab's id as soon as there is one; `null` if none can be opened. */
  ready: () => Promise<string | null>;
  /** Opens a lab anew: after trouble, or when the last one is gone. */
  reopen: () => Promise<string | null>;
}

/** Opens this browser's lab for a purpose when the page wakes, and keeps the promise of it. */
export function useOwnLab(purpose: string): OwnLab {
  const [opened, setOpened] = useState<Opened | null>(null);
  const opening = useRef<Promise<Opened> | null>(null);

  const ready = useCallback(async (): Promise<string | null> => {
    opening.current ??= openOwnLab(purpose);
    const outcome = await opening.current;
    setOpened(outcome);
    return outcome.id;
  }, [purpose]);

  const reopen = useCallback((): Promise<string | null> => {
    opening.current = null;
    setOpened(null);
    return ready();
  }, [ready]);

  // A tab that is opened behind others may never be looked at: it opens its lab when it is.
  useEffect(() => whenPageShown(() => void ready()), [ready]);

  return { id: opened?.id ?? null, trouble: opened?.trouble ?? null, ready, reopen };
}

/** For an element whose presses wait until the lab is open: they need to know which one it is. */
export const asleepUntilOpen = ({ id, trouble }: OwnLab): { "data-asleep"?: "" } =>
  id === null && trouble === null ? { "data-asleep": "" } : {};
