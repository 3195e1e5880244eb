"use client";

import { useEffect, useState } from "react";

/** What somebody does first to a page. */
const STIRS = ["pointermove", "pointerdown", "keydown", "wheel", "touchstart", "focusin"] as const;

/** Whether anything was done to the page yet. */
export function useStirred(): boolean {
  const [stirred, setStirred] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const stir = (): void => {
      leaving.abort();
      setStirred(true);
    };
    for (const name of STIRS)
      window.addEventListener(name, stir, { capture: true, passive: true, signal: leaving.signal });
    return () => leaving.abort();
  }, []);
  return stirred;
}
