import { expect, test } from "vitest";
import { describeOnRedis } from "../store/testing/redis-test.ts";
import { RedisJournal } from "./redis-journal.ts";

const LIMITS = { entries: 500, bytes: 1e6 };

describeOnRedis((tests) => {
  const process = (name: string): RedisJournal => {
    const redis = tests.open();
    return new RedisJournal(redis, tests.openChannels(redis), LIMITS, name);
  };

  /** Resolved at the next wake. */
  const listen = (journal: RedisJournal, lab: string) => {
    let next = Promise.withResolvers<void>();
    let wakes = 0;
    const stop = journal.subscribe(lab, () => {
      wakes += 1;
      next.resolve();
      next = Promise.withResolvers<void>();
    });
    return { stop, next: () => next.promise, wakes: () => wakes };
  };

  test("a listener in one process is woken by what another appends", async () => {
    const [here, there] = [process("here"), process("there")];
    const { next } = listen(here, "lab");
    const woken = next();
    // Before the subscription stands, or after it: both are heard of.
    await there.append("lab", "state", () => "{}");
    await woken;
    const again = next();
    await there.append("lab", "state", () => "{}");
    await again;
  });

  test("two listeners of one lab are both woken, and one that stops takes nothing from the other", async () => {
    const [here, there] = [process("here"), process("there")];
    const [first, second] = [listen(here, "pair"), listen(here, "pair")];
    const both = Promise.all([first.next(), second.next()]);
    await there.append("pair", "state", () => "{}");
    await both;
    first.stop();
    const heard = first.wakes();
    const again = second.next();
    await there.append("pair", "state", () => "{}");
    await again;
    expect(first.wakes()).toBe(heard);
  });

  test("who stops and listens again is woken again", async () => {
    const [here, there] = [process("here"), process("there")];
    for (let n = 0; n < 5; n += 1) listen(here, "again").stop();
    const { next } = listen(here, "again");
    const woken = next();
    await there.append("again", "state", () => "{}");
    await woken;
  });

  test("a listener is woken when the connection is lost, and when it is back", async () => {
    const [here, there] = [process("here"), process("there")];
    await there.append("lost", "state", () => "{}");
    const { next } = listen(here, "lost");
    const first = next();
    await there.append("lost", "state", () => "{}");
    await first;
    const lost = next();
    await tests.server.kill();
    await lost;
    await tests.server.start();
    const back = next();
    const append = async (): Promise<void> => {
      try {
        await there.append("lost", "state", () => "{}");
      } catch {
        await new Promise(setImmediate);
        await append();
      }
    };
    await append();
    await back;
  });
});
