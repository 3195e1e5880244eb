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
import { folderProblem, giveUp, portProblem, readSettings, textOf } from "./start-check.ts";

const PROCESSES = 3;

/** Milliseconds before a process that died is started again: one that cannot live must not be started all the time. */
const AGAIN = 1000;

const data = resolve(process.env.DATA_DIR?.trim() || "data");
let leaving = false;

/** What all processes are given, but for the address of a Redis that is started here. */
async function checked() {
  const folder = folderProblem(data);
  if (folder) giveUp(folder);
  const secret = process.env.APP_SECRET || ownSecret(data);
  const settings = readSettings({ ...process.env, APP_SECRET: secret });
  if ("problem" in settings) giveUp(settings.problem);
  const port = await portProblem(settings.environment);
  if (port) giveUp(port);
  return { ...settings.environment, secret };
}

async function ownRedis() {
  if (!(await hasRedis())) giveUp(GET_REDIS);
  const asked = process.env.REDIS_PORT?.trim();
  if (asked && !/^\d{1,5}$/.test(asked))
    giveUp(`REDIS_PORT is "${asked}", but has to be the number of a port, such as 6379.`);
  const redis = await openRedis({
    folder: join(data, "redis"),
    ...(asked ? { port: Number(asked) } : {}),
  });
  await redis.start().catch((error: unknown) => giveUp(textOf(error)));
  return redis;
}

async function restart(app: App): Promise<void> {
  await pause(AGAIN, undefined, { ref: false });
  if (leaving) return;
  process.stderr.write(`The process at ${app.origin} ended; another takes its place.\n`);
  await app.start().catch(() => undefined);
}

const { port, host, redisUrl, secret } = await checked();
if (!(await build())) process.exit(1);
const redis = redisUrl === null ? await ownRedis() : null;
const url = redis?.url ?? redisUrl ?? "";
const cluster = await startCluster({
  processes: PROCESSES,
  port,
  ...(host ? { host } : {}),
  variables: { REDIS_URL: url, DATA_DIR: data, APP_SECRET: secret },
  // Each says that it is open; people want to know of the balancer only.
  said: (text) => process.stdout.write(text.replace(/^Cabinet & Passport is open.*\n/m, "")),
  died: (app) => void restart(app),
}).catch((error: unknown) => giveUp(textOf(error)));

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
