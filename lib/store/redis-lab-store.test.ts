import { expect, test } from "vitest";
import { labStoreContract, type SampleLab } from "./lab-store.contract.ts";
import { RedisLabStore } from "./redis-lab-store.ts";
import { describeOnRedis } from "./testing/redis-test.ts";

describeOnRedis((redis) => {
  labStoreContract("RedisLabStore", async () => new RedisLabStore<SampleLab>(await redis.openEmpty()));

  test("two processes never get one number twice", async () => {
    await redis.openEmpty();
    const [one, other] = [new RedisLabStore(redis.open()), new RedisLabStore(redis.open())];
    const given = await Promise.all(
      [one, other, one, other, other, one].map((store) => store.increment("lab", "visitors")),
    );
    expect(given.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
