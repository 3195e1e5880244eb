import { type Cluster, startCluster } from "../cluster/cluster.ts";
import { openRedis } from "../cluster/redis.ts";
import { inFolder } from "../folder.ts";
import { gather, lossesOf, unexpected } from "../load/crowd.ts";
import { follow } from "../load/follow.ts";
import type { Outcome } from "../load/visitor.ts";
import { aMoment, type Fault, settingsOf } from "./fault.ts";

const VISITORS = 6;

interface Way {
  end: "kill" | "stop";
  expected: readonly Outcome[];
}

async function loseInTurn(cluster: Cluster, { end, expected }: Way, rounds: number, luck: () => number) {
  const problems: string[] = [];
  for (let round = 1; round <= rounds; round++) {
    const crowd = await gather(cluster.origin, VISITORS, luck);
    const following = follow(crowd);
    await following.opened;
    await aMoment(luck);
    const lost = cluster.apps[Math.floor(luck() * cluster.apps.length)];
    await lost?.[end]();
    // The others go on without it.
    await aMoment(luck, 300, 600);
    await crowd.stop();
    const found = unexpected(crowd.outcomes, expected);
    found.push(...(await following.problems()), ...(await lossesOf(crowd)));
    await lost?.start();
    problems.push(...found.map((problem) => `round ${round}: ${problem}`));
  }
  return problems;
}

const oneOfThree = (name: string, way: Way): Fault => ({
  name,
  needsRedis: true,
  run: (rounds, luck) =>
    inFolder(async (folder) => {
      const redis = await openRedis({ folder });
      await redis.start();
      const cluster = await startCluster({ processes: 3, variables: settingsOf(folder, redis.url) });
      try {
        return await loseInTurn(cluster, way, rounds, luck);
      } finally {
        await cluster.stop();
        await redis.kill();
      }
    }),
});

/** One of three processes behind the balancer goes; who follows a stream sees each entry once and in order. */
export const ONE_LOST: Fault[] = [
  oneOfThree("kill -9 of one of three: no gap in any stream", {
    end: "kill",
    // What it was answering breaks off: the balancer cannot know whether it was done.
    expected: ["200", "401", "broken", "502"],
  }),
  oneOfThree("SIGTERM of one of three: no gap in any stream, and not one request fails", {
    end: "stop",
    expected: ["200", "401"],
  }),
];
