import { openApp } from "../cluster/app.ts";
import { openRedis } from "../cluster/redis.ts";
import { inFolder } from "../folder.ts";
import { gather, lossesOf, unexpected } from "../load/crowd.ts";
import { aMoment, type Fault, settingsOf } from "./fault.ts";

const VISITORS = 4;

/** Kills the only process under load, starts it again, and looks for all that it had acknowledged. */
async function killInTurn(
  variables: Record<string, string>,
  rounds: number,
  luck: () => number,
): Promise<string[]> {
  const problems: string[] = [];
  const app = await openApp({ variables });
  await app.start();
  try {
    for (let round = 1; round <= rounds; round++) {
      const crowd = await gather(app.origin, VISITORS, luck);
      await aMoment(luck);
      await app.kill();
      await crowd.stop();
      await app.start();
      const found = [...unexpected(crowd.outcomes, ["200", "401", "broken"]), ...(await lossesOf(crowd))];
      problems.push(...found.map((problem) => `round ${round}: ${problem}`));
    }
  } finally {
    await app.kill();
  }
  return problems;
}

/** `kill -9` of the app, with each of its stores. */
export const APP_KILLED: Fault[] = [
  {
    name: "kill -9 of the app: what it acknowledged is in its own store",
    needsRedis: false,
    run: (rounds, luck) => inFolder((folder) => killInTurn(settingsOf(folder), rounds, luck)),
  },
  {
    name: "kill -9 of the app: what it acknowledged is in Redis",
    needsRedis: true,
    run: (rounds, luck) =>
      inFolder(async (folder) => {
        const redis = await openRedis({ folder });
        await redis.start();
        try {
          return await killInTurn(settingsOf(folder, redis.url), rounds, luck);
        } finally {
          await redis.kill();
        }
      }),
  },
];
