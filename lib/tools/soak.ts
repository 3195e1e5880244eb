/**
 * `npm run soak`: harm of each kind twenty times, then a thousand live streams with two hundred requests a second, with
 * each of the stores. About ten minutes. `node lib/tools/soak.ts streams 20` has the streams alone, for twenty seconds.
 */
import { build } from "./build.ts";
import { GET_REDIS, hasRedis, openRedis } from "./cluster/redis.ts";
import { faults } from "./faults.ts";
import { inFolder } from "./folder.ts";
import { judge } from "./soak/judge.ts";
import { soakStreams } from "./soak/streams.ts";

const ROUNDS = 20;

async function streams(store: string, seconds: number, redis = ""): Promise<boolean> {
  console.log(`\nLive streams, ${store}, for ${seconds} s`);
  const judgements = judge(await soakStreams(seconds, redis));
  for (const { name, figure, bar, holds } of judgements)
    console.log(`${holds ? " " : "✘"} ${name.padEnd(30)} ${figure.padStart(16)}   ${bar}`);
  return judgements.every(({ holds }) => holds);
}

const onRedis = (seconds: number): Promise<boolean> =>
  inFolder(async (folder) => {
    const redis = await openRedis({ folder });
    await redis.start();
    try {
      return await streams("with Redis", seconds, redis.url);
    } finally {
      await redis.kill();
    }
  });

const [what, given] = process.argv.slice(2);
const seconds = Math.min(Math.max(Number(given ?? 60) || 60, 10), 600);
if (!(await build())) process.exit(1);
const held: boolean[] = [];
if (what !== "streams") held.push((await faults(ROUNDS)).failed.length === 0);
held.push(await streams("with the embedded store", seconds));
if (await hasRedis()) held.push(await onRedis(seconds));
else console.log(`\n${GET_REDIS}`);
process.exitCode = held.every(Boolean) ? 0 : 1;
