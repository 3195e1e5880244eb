import { expect, test } from "vitest";
import { RedisSessionStore } from "./redis-session-store.ts";
import { FUTURE, sampleRecord, sessionStoreContract } from "./session-store.contract.ts";
import { describeOnRedis } from "./testing/redis-test.ts";

describeOnRedis((redis) => {
  sessionStoreContract("RedisSessionStore", async () => new RedisSessionStore(await redis.openEmpty()));

  test("two processes see each other's records", async () => {
    const [writer, reader] = [
      new RedisSessionStore(await redis.openEmpty()),
      new RedisSessionStore(redis.open()),
    ];
    const cabinet = { lab: "lab", partition: "A" };
    await writer.write(cabinet, sampleRecord("s1"), FUTURE);
    expect(await reader.read(cabinet, "s1")).toEqual(sampleRecord("s1"));
  });
});
