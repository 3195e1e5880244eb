import { mkdirSync } from "node:fs";
import { freePort } from "../../core/testing/free-port.ts";
import { run } from "../run.mjs";
import { type Child, childOf } from "./child.ts";

/** What to do where the program is missing. */
export const GET_REDIS =
  "There is no redis-server on this machine. Install one (Debian and Ubuntu: apt-get install redis-server; " +
  "macOS: brew install redis), or name one that runs: REDIS_URL=redis://host:6379";

/** Whether this machine has the program `redis-server`. */
export const hasRedis = async (): Promise<boolean> =>
  (await run("redis-server", ["--version"], { quiet: true, seconds: 10 })).ok;

/** A Redis in a process of its own. */
export interface Redis extends Child {
  readonly url: string;
}

interface RedisOptions {
  /** Where it keeps its append-only file. */
  folder: string;
  /** Where it listens, on this machine only; by default a free port. */
  port?: number;
}

/**
 * Describes a Redis that writes down each command before it acknowledges it: what was acknowledged survives
 * `kill -9`. It does not run before `start`.
 */
export async function openRedis({ folder, port }: RedisOptions): Promise<Redis> {
  const ours = port ?? (await freePort());
  mkdirSync(folder, { recursive: true });
  const settings = {
    port: ours,
    bind: "127.0.0.1",
    dir: folder,
    appendonly: "yes",
    appendfsync: "always",
    save: "",
    // Labs are never thrown out to make room: a full store says so.
    "maxmemory-policy": "noeviction",
  };
  const child = childOf({
    command: "redis-server",
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ready: /Ready to accept connections/,
  });
  return Object.assign(child, { url: `redis://127.0.0.1:${ours}` });
}
