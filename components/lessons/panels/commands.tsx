"use client";

import { useShell } from "@/components/site/shell";
import { CopyButton } from "@/components/ui/copy-button";
import { ShellChoice } from "@/components/ui/shell-choice";
import { commandOf } from "@/lib/lessons/commands";
import type { SendOp } from "@/lib/lessons/shape";
import { useLesson } from "../lesson-context";
import styles from "./commands.module.css";

/** So many commands stand open; where there are more, they would push the stage away. */
const OPEN = 2;

/** The same from a terminal: each command as it stands. */
export function Commands({ ops }: { ops: readonly SendOp[] }) {
  const { desk, origin, world, ui } = useLesson();
  const shell = useShell();
  const lab = desk.own.id;
  if (lab === null) return null;
  const commands = ops.flatMap((op) => commandOf(op, { origin, lab }, world, shell) ?? []);
  if (commands.length === 0) return null;
  return (
    // By how many there will be: it does not shut when the one before was pasted.
    <details className={styles.commands} open={ops.length <= OPEN}>
      <summary>
        <h3>{ui.task.curl}</h3>
      </summary>
      <p>{ui.task.any}</p>
      <ShellChoice className={styles.shell} />
      {commands.map((command, i) => (
        <div key={i} className={styles.command}>
          {/* A long one scrolls: by keyboard too. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0} data-testid="step-curl" translate="no">
            {command}
          </pre>
          <CopyButton text={command} what={ui.print.terminal} />
        </div>
      ))}
    </details>
  );
}
