/**
 * `npm run cluster`: three processes of the built app behind a plain balancer, with one Redis between them.
 *
 * PORT (3000) and HOST say where the balancer listens, REDIS_URL which Redis; without it one is started here, on
 * REDIS_PORT or a free port, and keeps an append-only file in DATA_DIR. APP_SECRET is made once and kept there if it
 * is not given. All other variables reach the processes as they are.
 */
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ownSecret } from "../server/secrets.ts";
import { build } from "./build.ts";
import type { App } from "./cluster/app.ts";
import { startCluster } from "./cluster/cluster.ts";
import { GET_REDIS, hasRedis, openRedis } from "./cluster/redis.ts";
import { whenOrphaned } from "./run.mjs";

const PROCESSES = 3;

/** Milliseconds before a process that died is started again: one that cannot live must not be started all the time. */
const AGAIN = 1000;

const data = resolve(process.env.DATA_DIR || "data");
let leaving = false;

async function ownRedis() {
  if (!(await hasRedis())) {
    process.stderr.write(`${GET_REDIS}\n`);
    process.exit(1);
  }
  const redis = await openRedis({
    folder: join(data, "redis"),
    ...(process.env.REDIS_PORT ? { port: Number(process.env.REDIS_PORT) } : {}),
  });
  await redis.start();
  return redis;
}

async function restart(app: App): Promise<void> {
  await pause(AGAIN, undefined, { ref: false });
  if (leaving) return;
  process.stderr.write(`The process at ${app.origin} ended; another takes its place.\n`);
  await app.start().catch(() => undefined);
}

if (!(await build())) process.exit(1);
const redis = process.env.REDIS_URL ? null : await ownRedis();
const url = redis?.url ?? process.env.REDIS_URL ?? "";
const { HOST: host } = process.env;
const cluster = await startCluster({
  processes: PROCESSES,
  port: Number(process.env.PORT || 3000),
  ...(host ? { host } : {}),
  variables: { REDIS_URL: url, DATA_DIR: data, APP_SECRET: process.env.APP_SECRET || ownSecret(data) },
  // Each says that it is open; people want to know of the balancer only.
  said: (text) => process.stdout.write(text.replace(/^Cabinet & Passport is open.*\n/m, "")),
  died: (app) => void restart(app),
});

async function leave(): Promise<void> {
  if (leaving) return;
  leaving = true;
  await cluster.stop();
  await redis?.stop();
  process.exit(0);
}
process.on("SIGTERM", () => void leave());
process.on("SIGINT", () => void leave());
whenOrphaned(() => void leave());

const where = new URL(url).host;
process.stdout.write(
  `Cabinet & Passport is open: ${cluster.origin} (${PROCESSES} processes, Redis at ${where})\n`,
);
