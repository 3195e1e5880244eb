import { median } from "../../core/quantiles.ts";
import { GET_REDIS, hasRedis, openRedis } from "../cluster/redis.ts";
import { inFolder } from "../folder.ts";
import { serveApp, signIn } from "./app.ts";
import { fixed, line } from "./figures.ts";
import { rate } from "./rates.ts";

const ROUNDS = 6;

/** Requests per second of `me` with Redis against the embedded store: in turn, so that a drifting machine is fair to both. */
export async function benchStores(): Promise<void> {
  if (!(await hasRedis())) return console.log(GET_REDIS);
  await inFolder(async (folder) => {
    const redis = await openRedis({ folder });
    await redis.start();
    const embedded = await serveApp();
    const shared = await serveApp({
      REDIS_URL: redis.url,
      APP_SECRET: "only-for-processes-that-are-measured-here",
    });
    try {
      for (const model of ["session", "jwt"]) {
        const own = await signIn(embedded.origin, model);
        const far = await signIn(shared.origin, model);
        const rates: { own: number; far: number }[] = [];
        for (let round = 0; round <= ROUNDS; round++) {
          const measured = { own: await rate(own.me, own.token), far: await rate(far.me, far.token) };
          // The first round warms up.
          if (round > 0) rates.push(measured);
        }
        line(
          `${model}: me, Redis / embedded`,
          fixed(median(rates.map((pair) => pair.far / pair.own))),
          `${fixed(median(rates.map((pair) => pair.far)), 0)} / ${fixed(median(rates.map((pair) => pair.own)), 0)} requests/s`,
        );
      }
    } finally {
      await Promise.all([embedded.stop(), shared.stop()]);
      await redis.stop();
    }
  });
}
