import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { type HostStoreUnavailable, isHostStoreUnavailable } from "./host-store.ts";
import { Redis } from "./redis.ts";
import { isStoreUnavailable } from "./session-store.ts";
import { describeOnRedis } from "./testing/redis-test.ts";

/** Asks until the server answers. */
async function answering(redis: Redis): Promise<void> {
  for (;;) {
    try {
      await redis.ask("PING");
      return;
    } catch (error) {
      if (!isHostStoreUnavailable(error)) throw error;
      await new Promise(setImmediate);
    }
  }
}

describeOnRedis((tests) => {
  test("the first command waits for the connection", async () => {
    expect(await tests.open().ask("PING")).toBe("PONG");
  });

  test("a server that ended is away at once, and is found again when it is back", async () => {
    const redis = await tests.openEmpty();
    await redis.ask("SET", "a", "1");
    await tests.server.kill();
    await expect(redis.ask("GET", "a")).rejects.toSatisfy(isHostStoreUnavailable);
    await expect(redis.ask("GET", "a")).rejects.toSatisfy(isHostStoreUnavailable);
    await tests.server.start();
    await answering(redis);
    expect(await redis.ask("GET", "a")).toBeNull();
  });

  test("a silent server is waited for so long and no longer, by all who asked, and is found again", async () => {
    const redis = await tests.openEmpty();
    tests.server.pause();
    onTestFinished(() => tests.server.resume());
    const asked = await Promise.allSettled([redis.ask("PING"), redis.ask("PING")]);
    expect(asked.map((one) => one.status === "rejected" && isHostStoreUnavailable(one.reason))).toEqual([
      true,
      true,
    ]);
    // From here on nobody waits, since the connection was given up.
    await expect(redis.ask("PING")).rejects.toSatisfy(isHostStoreUnavailable);
    tests.server.resume();
    await answering(redis);
  });

  test("it is told once that the server is lost, and each time that there is a connection", async () => {
    const told: string[] = [];
    const back = Promise.withResolvers<void>();
    const redis = new Redis({
      url: tests.server.url,
      onOpen: () => told.push("open") > 2 && back.resolve(),
      onLost: () => told.push("lost"),
    });
    onTestFinished(() => redis.close());
    await redis.ask("PING");
    await tests.server.kill();
    await tests.server.start();
    await answering(redis);
    expect(told).toEqual(["open", "lost", "open"]);
  });

  test("a script that the server has forgotten is told to it again", async () => {
    const redis = await tests.openEmpty();
    const script = "return redis.call('INCR', KEYS[1])";
    expect(await redis.run(script, ["n"])).toBe(1);
    await redis.ask("SCRIPT", "FLUSH");
    expect(await redis.run(script, ["n"])).toBe(2);
  });

  test("the server's own word on a command is not an outage", async () => {
    const redis = await tests.openEmpty();
    await redis.ask("SET", "a", "text");
    const error = await redis.ask("INCR", "a").catch((reason: unknown) => reason);
    expect(isHostStoreUnavailable(error)).toBe(false);
    expect(String(error)).toContain("not an integer");
  });

  test("a server that takes no writes is away, whatever the reason, and its other answers still come", async () => {
    const redis = await tests.openEmpty();
    await redis.ask("CONFIG", "SET", "maxmemory", "1");
    await expect(redis.ask("SET", "a", "1")).rejects.toSatisfy(isHostStoreUnavailable);
    expect(await redis.ask("GET", "a")).toBeNull();
    await redis.ask("CONFIG", "SET", "maxmemory", "0");
    await redis.ask("SET", "a", "1");
    await redis.ask("REPLICAOF", "127.0.0.1", "1");
    await expect(redis.ask("SET", "a", "2")).rejects.toSatisfy(isHostStoreUnavailable);
    await answering(redis);
    await redis.ask("REPLICAOF", "NO", "ONE");
    await redis.ask("SET", "a", "2");
  });
});

describe("where there is no server", () => {
  async function nobodyAt(): Promise<Redis> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    server.close();
    const redis = new Redis({ url: `redis://user:the-password@127.0.0.1:${port}` });
    onTestFinished(() => redis.close());
    return redis;
  }

  test("asking fails, and no lab believes that its own store is meant", async () => {
    const error = await (await nobodyAt()).ask("PING").catch((reason: unknown) => reason);
    expect(isHostStoreUnavailable(error)).toBe(true);
    expect(isStoreUnavailable(error)).toBe(false);
  });

  test("the error says why, and nothing of the address's password", async () => {
    const error = await (await nobodyAt()).ask("PING").catch((reason: unknown) => reason);
    const { message, stack, cause } = error as HostStoreUnavailable;
    expect(message).toMatch(/^Redis does not answer: .+\.$/);
    expect(`${message}${stack}${String(cause)}`).not.toContain("the-password");
  });
});

test("a server that takes the connection and then says nothing is not waited for", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const redis = new Redis({ url: `redis://127.0.0.1:${(server.address() as { port: number }).port}` });
  onTestFinished(() => redis.close());
  await expect(redis.ask("PING")).rejects.toSatisfy(isHostStoreUnavailable);
});
