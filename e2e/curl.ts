import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

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
  close(): void;
}

export function openTerminal(): Terminal {
  const folder = mkdtempSync(join(tmpdir(), "terminal-"));
  return {
    async paste(command) {
      const { stdout } = await run("sh", ["-c", command], { cwd: folder });
      const [head = "", ...rest] = stdout.split("\r\n\r\n");
      return {
        status: Number(/^HTTP\/\S+ (\d+)/.exec(head)?.[1]),
        headers: head,
        body: rest.join("\r\n\r\n"),
      };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
