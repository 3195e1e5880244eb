"use client";

import { useEffect } from "react";
import type { Lab } from "./use-lab";
import type { OwnLab } from "./use-own-lab";

/** Opens another lab when this one was thrown away while the page stood open. */
export function useReplacement({ reopen }: OwnLab, { status }: Lab): void {
  useEffect(() => {
    if (status === "gone") void reopen();
  }, [status, reopen]);
}
