/**
 * Harms the built app while people use it, and looks whether it kept its word: `node lib/tools/faults.ts [rounds]`.
 * SEED has the luck of an earlier run again.
 */
import { build } from "./build.ts";
import { hasRedis } from "./cluster/redis.ts";
import { APP_KILLED } from "./faults/app-killed.ts";
import { ONE_LOST } from "./faults/one-lost.ts";
import { REDIS_KILLED } from "./faults/redis-killed.ts";
import { luckOf } from "./load/luck.ts";
import type { Tally } from "./tally.ts";

const FAULTS = [...APP_KILLED, REDIS_KILLED, ...ONE_LOST];

/** Does each kind of harm so many times, and prints what came of it. */
export async function faults(rounds: number): Promise<Tally> {
  const seed = Number(process.env.SEED || Date.now() % 1_000_000);
  console.log(`The luck of this run: SEED=${seed}`);
  const tally: Tally = { passed: 0, failed: [], skipped: [] };
  const isThere = await hasRedis();
  for (const { name, needsRedis, run } of FAULTS) {
    if (needsRedis && !isThere) {
      tally.skipped.push(`${name}: there is no redis-server`);
      continue;
    }
    const started = performance.now();
    const problems = await run(rounds, luckOf(seed)).catch((error: unknown) => [String(error)]);
    if (problems.length) tally.failed.push(`${name}: ${problems[0]}`);
    else tally.passed += 1;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${problems.length ? "✘" : "✓"} ${name} (${rounds} times, ${seconds} s)`);
    for (const problem of problems) console.log(`    ${problem}`);
  }
  return tally;
}

if (import.meta.main) {
  const isWell = (await build()) && (await faults(Number(process.argv[2] ?? 3))).failed.length === 0;
  process.exitCode = isWell ? 0 : 1;
}
