import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The built app in a process that a test may kill. */
export interface OwnServer {
  origin: string;
  start(): Promise<void>;
  /** Ends the process at once, as a crash would. */
  kill(): Promise<void>;
  /** Asks the process to stop, and waits until it has. */
  stop(): Promise<void>;
  remove(): void;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  return typeof address === "object" && address ? address.port : 0;
}

export async function ownServer(): Promise<OwnServer> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), "own-server-"));
  let child: ChildProcess | null = null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  };
  return {
    origin: `http://localhost:${port}`,
    async start() {
      const started = spawn("node", ["lib/tools/serve.ts"], {
        env: {
          ...process.env,
          NODE_ENV: "production",
          PORT: String(port),
          HOST: "",
          DATA_DIR: data,
          REQUEST_LOG: "off",
        },
        stdio: ["ignore", "pipe", "inherit"],
      });
      child = started;
      for await (const text of started.stdout.setEncoding("utf8"))
        if (String(text).includes("is open")) return;
      throw new Error("The server ended before it was open.");
    },
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    remove: () => rmSync(data, { recursive: true, force: true }),
  };
}
