"use client";

import { setShell, useShell } from "@/components/site/shell";
import { SHELL_NAMES, SHELLS } from "@/lib/trace/shells";
import { Segmented } from "./segmented";
import styles from "./shell-choice.module.css";

const SEGMENTS = SHELLS.map((shell) => ({
  value: shell,
  label: <span translate="no">{SHELL_NAMES[shell]}</span>,
  testId: `shell-${shell}`,
}));

/** Which shell the commands are written for: one choice for the whole app, shown wherever there is a command. */
export function ShellChoice({ className = "" }: { className?: string }) {
  const shell = useShell();
  return (
    <Segmented
      name="Shell that the commands are for"
      small
      ink
      segments={SEGMENTS}
      value={shell}
      onChange={setShell}
      testId="shell-choice"
      className={`${styles.choice} ${className}`}
    />
  );
}
