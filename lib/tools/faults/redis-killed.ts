import { setTimeout as pause } from "node:timers/promises";
import { openApp } from "../cluster/app.ts";
import { openRedis } from "../cluster/redis.ts";
import { type Crowd, gather, lossesOf, unexpected } from "../load/crowd.ts";
import { Reader } from "../load/reader.ts";
import { aMoment, type Fault, inFolder, settingsOf, within } from "./fault.ts";

const VISITORS = 4;

/** Milliseconds for which Redis is away, and within which all is well again. */
const AWAY = 600;
const BACK = 10_000;

/** Follows the labs of a crowd; what its readers have not had in the end, or not in order. */
export function follow({ visitors }: Crowd): { opened: Promise<unknown>; problems(): Promise<string[]> } {
  const readers = visitors.map((visitor) => ({ visitor, reader: new Reader(`${visitor.address}/events`) }));
  return {
    opened: Promise.all(readers.map(({ reader }) => reader.opened)),
    async problems() {
      const problems: string[] = [];
      for (const { visitor, reader } of readers) {
        const newest = (await visitor.kept()).at(-1) ?? 0;
        const caughtUp = await within(BACK, () => (reader.sequence.last ?? 0) >= newest);
        reader.stop();
        if (!caughtUp) problems.push(`a stream ends at ${reader.sequence.last}, its lab at ${newest}`);
        problems.push(...reader.sequence.problems.map((problem) => `a stream: ${problem}`));
      }
      return problems;
    },
  };
}

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
