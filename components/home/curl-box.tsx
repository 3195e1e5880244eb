"use client";

import { useShell } from "@/components/site/shell";
import { CopyButton } from "@/components/ui/copy-button";
import { ShellChoice } from "@/components/ui/shell-choice";
import { actionPath } from "@/lib/trace/action-path";
import { commandLine } from "@/lib/trace/shells";
import { PLAIN_ADDRESS } from "@/lib/trace/shells/command";
import styles from "./curl-box.module.css";

type CurlBoxProps = {
  /** Like `http://localhost:3000`. */
  origin: string;
  /** `null` until the page has its lab. */
  lab: string | null;
  withLabel: boolean;
};

/** The same hello from a terminal: whoever sends it appears on this stage. */
export function CurlBox({ origin, lab, withLabel }: CurlBoxProps) {
  const shell = useShell();
  const path = actionPath(lab ?? "…", withLabel ? "session" : "none", "hello");
  // A jar makes one command after another one client, as a browser is.
  const words = withLabel ? ["curl", "-b", "jar", "-c", "jar"] : ["curl"];
  // Before there is a lab nothing can be pasted, and nothing needs quotes.
  const plain = lab === null ? /./ : PLAIN_ADDRESS;
  const command = commandLine([[...words, origin + path]], shell, { plain });
  const [start = "", rest = ""] = command.split(/(?=\/api\/)/);
  return (
    <div className={styles.box} data-testid="home-curl">
      <span className={styles.caption}>Any client counts. From a terminal:</span>
      <code translate="no">
        {start}
        <wbr />
        {rest}
      </code>
      <ShellChoice />
      <span className={styles.copy}>
        {lab === null ? null : <CopyButton text={command} what="the command" />}
      </span>
    </div>
  );
}
