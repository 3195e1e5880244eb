import { setTimeout as pause } from "node:timers/promises";
import { openApp } from "../cluster/app.ts";
import { openRedis } from "../cluster/redis.ts";
import { inFolder } from "../folder.ts";
import { gather, lossesOf, unexpected } from "../load/crowd.ts";
import { follow } from "../load/follow.ts";
import { within } from "../load/within.ts";
import { aMoment, type Fault, settingsOf } from "./fault.ts";

const VISITORS = 4;

/** Milliseconds for which Redis is away, and within which all is well again. */
const AWAY = 600;
const BACK = 10_000;

/** `kill -9` of Redis under load; it comes back with its append-only file. */
export const REDIS_KILLED: Fault = {
  name: "kill -9 of Redis: 503 while it is away, then on, and nothing lost",
  needsRedis: true,
  run: (rounds, luck) =>
    inFolder(async (folder) => {
      const problems: string[] = [];
      const redis = await openRedis({ folder });
      await redis.start();
      const died = { app: false };
      const app = await openApp({
        variables: settingsOf(folder, redis.url),
        died: () => {
          died.app = true;
        },
      });
      await app.start();
      try {
        for (let round = 1; round <= rounds; round++) {
          const crowd = await gather(app.origin, VISITORS, luck);
          const following = follow(crowd);
          await following.opened;
          await aMoment(luck);
          await redis.kill();
          await pause(AWAY);
          await redis.start();
          const [visitor] = crowd.visitors;
          const [session = ""] = visitor?.ledger.sessions ?? [];
          const isBack = await within(BACK, async () => (await visitor?.look(session)) === "200");
          await aMoment(luck, 50, 200);
          await crowd.stop();
          const found = unexpected(crowd.outcomes, ["200", "401", "503"]);
          if (!crowd.outcomes.has("503")) found.push("nobody noticed that Redis was away");
          if (!isBack) found.push("the app did not come back");
          found.push(...(await lossesOf(crowd)), ...(await following.problems()));
          problems.push(...found.map((problem) => `round ${round}: ${problem}`));
        }
        if (died.app) problems.push("the app died with Redis");
      } finally {
        await app.kill();
        await redis.kill();
      }
      return problems;
    }),
};
