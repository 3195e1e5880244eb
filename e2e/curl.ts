import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Shell } from "../lib/trace/shells/index.ts";
import { type Run, runsOf } from "../lib/trace/testing/shell-readers.ts";

const run = promisify(execFile);

/** What curl printed of an answer. */
export interface Answer {
  status: number;
  headers: string;
  body: string;
}

/** A terminal with a folder of its own, in which commands run as they are pasted. */
export interface Terminal {
  /** Runs a command that ends in `curl -i`'s output. */
  paste(command: string): Promise<Answer>;
  /**
   * Runs a command that was written for a shell of Windows: the shell's own rules are applied to it, and a real curl is
   * started with what comes of them. The last answer, once for each version of the shell.
   */
  pasteWindows(command: string, shell: Exclude<Shell, "posix">): Promise<Answer[]>;
  close(): void;
}

function answerOf(printed: string): Answer {
  const [head = "", ...rest] = printed.split("\r\n\r\n");
  return {
    status: Number(/^HTTP\/\S+ (\d+)/.exec(head)?.[1]),
    headers: head,
    body: rest.join("\r\n\r\n"),
  };
}

/** What curl prints when it is started with these arguments and this input. */
async function start({ args, input }: Run, cwd: string): Promise<string> {
  const started = run("curl", args, { cwd });
  started.child.stdin?.end(input ?? "");
  return (await started).stdout;
}

export function openTerminal(): Terminal {
  const folder = mkdtempSync(join(tmpdir(), "terminal-"));
  return {
    async paste(command) {
      const { stdout } = await run("sh", ["-c", command], { cwd: folder });
      return answerOf(stdout);
    },
    async pasteWindows(command, shell) {
      const answers: Answer[] = [];
      for (const runs of runsOf(shell, command)) {
        let printed = "";
        for (const each of runs) printed = await start(each, folder);
        answers.push(answerOf(printed));
      }
      return answers;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
