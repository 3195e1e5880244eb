import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../../core/testing/free-port.ts";

/** The programs of Redis, which are no dependency of the app. */
const [SERVER, CLIENT] = ["redis-server", "redis-cli"];

/** Whether `redis-server` is installed here. */
export const redisIsInstalled = spawnSync(SERVER, ["--version"]).status === 0;

/** What the tests that need a server are called, so that a report says why they did not run. */
export const WITH_REDIS = redisIsInstalled
  ? "on a Redis server"
  : "on a Redis server: redis-server is not installed here, so these were not run";

/** A Redis server of one's own. */
export interface RedisServer {
  url: string;
  port: number;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
  /** Starts it again, on the same port and folder. */
  start(): Promise<void>;
  /** Makes it silent without ending it, until `resume`. */
  pause(): void;
  resume(): void;
  /** Ends it for good, and removes what it wrote. */
  close(): Promise<void>;
}

export interface RedisServerOptions {
  /** Keeps each write on the disk before it is acknowledged. */
  aof?: boolean;
  /** Where it writes; a folder of its own unless told otherwise. */
  dir?: string;
  /** As a node of a cluster, which is yet to be made. */
  cluster?: boolean;
}

/** Starts a Redis server on a free port of this machine; resolved once it takes connections. */
export async function startRedis({
  aof = false,
  dir,
  cluster = false,
}: RedisServerOptions = {}): Promise<RedisServer> {
  const port = await freePort();
  const folder = dir ?? mkdtempSync(join(tmpdir(), "redis-"));
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--dir", folder, "--save", ""];
  args.push("--appendonly", aof ? "yes" : "no", "--appendfsync", "always");
  if (cluster) args.push("--cluster-enabled", "yes", "--cluster-require-full-coverage", "no");
  let child: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    const started = spawn(SERVER, args, { stdio: ["ignore", "pipe", "inherit"] });
    child = started;
    await ready(started);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    running.kill(signal);
    await once(running, "exit");
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    start,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
    pause: () => void child?.kill("SIGSTOP"),
    resume: () => void child?.kill("SIGCONT"),
    async close() {
      await end("SIGKILL");
      if (dir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a cluster of three servers; commands whose keys are not all in one slot are refused there. */
export async function startRedisCluster(): Promise<Pick<RedisServer, "url" | "close">> {
  const nodes = await Promise.all([0, 1, 2].map(() => startRedis({ cluster: true })));
  const names = nodes.map(({ port }) => `127.0.0.1:${port}`);
  spawnSync(CLIENT, ["--cluster", "create", ...names, "--cluster-replicas", "0", "--cluster-yes"]);
  // Each node has to hear of the others before it answers.
  const knows = ({ port }: RedisServer): boolean => {
    const { stdout } = spawnSync(CLIENT, ["-p", String(port), "cluster", "info"], { encoding: "utf8" });
    return stdout.includes("cluster_state:ok") && stdout.includes("cluster_size:3");
  };
  while (!nodes.every(knows)) await setTimeout(50);
  return {
    url: nodes[0]?.url ?? "",
    async close() {
      await Promise.all(nodes.map((node) => node.close()));
    },
  };
}

/** Resolved when the server says that it takes connections. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4000);
      if (said.includes("Ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`redis-server ended (${code}).\n${said}`)));
  });
}
