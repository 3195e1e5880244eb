"use client";

import { useSyncExternalStore } from "react";
import { lackedHere, OLDEST_BROWSERS } from "./lacked";

const never = () => () => undefined;

/** What this browser lacks, as a list to be read; `null` where it lacks nothing, and on the server. */
export const useLacked = (): string | null => useSyncExternalStore(never, lackedHere, () => null);

/** The title of a page that broke in a browser which is too old. */
export const TOO_OLD_TITLE = "Your browser is too old for this page.";

/** Why such a page broke, and what to do. */
export function TooOldWords({ lacked }: { lacked: string }) {
  return (
    <p>
      It lacks <code translate="no">{lacked}</code>, which this page needs. Update the browser, or open the
      page in another one: {OLDEST_BROWSERS}, or newer. What your lab recorded is safe on the server.
    </p>
  );
}
