import { expect, test } from "vitest";
import type { Redis } from "../store/redis.ts";
import { describeOnRedis } from "../store/testing/redis-test.ts";
import { journalContract } from "./journal.contract.ts";
import { RedisJournal } from "./redis-journal.ts";

describeOnRedis((tests) => {
  const open = (redis: Redis, limits = { entries: 500, bytes: 1e6 }, writer = "one") =>
    new RedisJournal(redis, tests.openChannels(redis), limits, writer);

  journalContract("RedisJournal", async (limits) => open(await tests.openEmpty(), limits));

  test("many processes that append at once leave no gap and give no number twice", async () => {
    await tests.openEmpty();
    const journals = ["one", "two", "three"].map((writer) => open(tests.open(), undefined, writer));
    const appended = Array.from({ length: 300 }, async (_, n) => {
      const journal = journals[n % 3] as RedisJournal;
      const { id } = await journal.append("lab", n % 5 ? "exchange" : "state", (ids) => JSON.stringify(ids));
      return id;
    });
    const ids = await Promise.all(appended);
    const all = Array.from({ length: 300 }, (_, n) => n + 1);
    expect(ids.toSorted((a, b) => a - b)).toEqual(all);
    const [first] = journals;
    const kept = (await first?.readAfter("lab", 0, 500)) ?? [];
    expect(kept.map(({ id }) => id)).toEqual(all);
    expect(kept.map(({ json }) => JSON.parse(json).entry)).toEqual(all);
    const exchanges = (await first?.readLast("lab", "exchange", 500, 300)) ?? [];
    expect(exchanges.map(({ json }) => JSON.parse(json).exchange)).toEqual(all.slice(0, 240));
    expect(await first?.readExchange("lab", 240)).toEqual(exchanges.at(-1));
  });
});
