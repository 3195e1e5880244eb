"use client";

import { useSyncExternalStore } from "react";
import { SHELLS, type Shell } from "@/lib/trace/shells";

/** Where the choice is kept; absent, the platform decides. */
const SHELL_KEY = "shell";

const listeners = new Set<() => void>();

/** The choice in force, once somebody asked for it: where storage is forbidden it lasts as long as the page. */
let chosen: Shell | null = null;

/** What a platform says of itself. Only some browsers have client hints, and those over https or on this machine alone. */
type Platform = Pick<Navigator, "platform" | "userAgent"> & { userAgentData?: { platform?: string } };

/** The shell that somebody probably has: on Windows a new terminal opens PowerShell, elsewhere a POSIX shell. */
export const guessShell = ({ platform, userAgent, userAgentData }: Platform): Shell =>
  [userAgentData?.platform, platform, userAgent].some((says) => /\bWin(?:dows|32|64)/.test(says ?? ""))
    ? "powershell"
    : "posix";

function stored(): Shell | null {
  try {
    const value = localStorage.getItem(SHELL_KEY);
    return SHELLS.find((shell) => shell === value) ?? null;
  } catch {
    return null; // storage may be forbidden
  }
}

/** The shell that commands are written for now. */
export const currentShell = (): Shell => (chosen ??= stored() ?? guessShell(navigator));

/** Chooses the shell for every command of the app, here and on later pages. */
export function setShell(shell: Shell): void {
  chosen = shell;
  try {
    localStorage.setItem(SHELL_KEY, shell);
  } catch {
    // As above.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const fromOtherTab = (event: StorageEvent): void => {
    if (event.key !== SHELL_KEY) return;
    chosen = null;
    listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", fromOtherTab);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", fromOtherTab);
  };
}

/** The shell that commands are written for: a POSIX one on the server, and until the page is awake. */
export const useShell = (): Shell => useSyncExternalStore<Shell>(subscribe, currentShell, () => "posix");
