import { fork } from "node:child_process";
import { once } from "node:events";

/**
 * Runs a worker in a process of its own and kills it (`SIGKILL`) once it has said `enough` lines; all whole lines
 * that it said. The worker reads the path of its database from its standard input. For tests.
 *
 * @throws Error if the worker ended by itself.
 */
export async function killAfter(enough: number, worker: URL, file: string): Promise<string[]> {
  const child = fork(worker, { execArgv: [], stdio: ["pipe", "pipe", "inherit", "ipc"] });
  child.stdin?.end(file);
  let said = "";
  let lines = 0;
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    lines += text.split("\n").length - 1;
    if (lines >= enough) child.kill("SIGKILL");
  });
  const [code, signal] = await once(child, "close");
  if (signal !== "SIGKILL") throw new Error(`The worker ended by itself: ${code ?? signal}.`);
  return said.split("\n").slice(0, -1);
}
