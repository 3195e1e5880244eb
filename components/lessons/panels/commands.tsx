"use client";

import { CopyButton } from "@/components/ui/copy-button";
import { commandOf } from "@/lib/lessons/commands";
import type { SendOp } from "@/lib/lessons/shape";
import { useLesson } from "../lesson-context";
import styles from "./commands.module.css";

/** The same from a terminal: each command as it stands. */
export function Commands({ ops }: { ops: readonly SendOp[] }) {
  const { desk, origin, world, ui } = useLesson();
  const lab = desk.own.id;
  if (lab === null) return null;
  const commands = ops.flatMap((op) => commandOf(op, { origin, lab }, world) ?? []);
  if (commands.length === 0) return null;
  return (
    <section className={styles.commands}>
      <h3>{ui.task.curl}</h3>
      <p>{ui.task.any}</p>
      {commands.map((command, i) => (
        <div key={i} className={styles.command}>
          {/* A long one scrolls: by keyboard too. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached */}
          <pre tabIndex={0} data-testid="step-curl">
            {command}
          </pre>
          <CopyButton text={command} what={ui.print.terminal} />
        </div>
      ))}
    </section>
  );
}
