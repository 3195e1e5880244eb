import { afterAll, beforeAll, describe, onTestFinished } from "vitest";
import { Redis } from "../redis.ts";
import { RedisChannels } from "../redis-channels.ts";
import {
  type RedisServer,
  type RedisServerOptions,
  redisIsInstalled,
  startRedis,
  WITH_REDIS,
} from "./redis-server.ts";

/** The server of a group of tests. */
export interface RedisTests {
  server: RedisServer;
  /** A connection that goes with the test. */
  open(): Redis;
  /** Another for messages. */
  openChannels(redis: Redis): RedisChannels;
  /** A connection to the server with nothing on it. */
  openEmpty(): Promise<Redis>;
}

/** A group of tests on a server of their own; where none is installed, they are reported as skipped, with the reason. */
export function describeOnRedis(tests: (redis: RedisTests) => void, options: RedisServerOptions = {}): void {
  const name = options.cluster ? `${WITH_REDIS}, in a cluster` : WITH_REDIS;
  describe.skipIf(!redisIsInstalled)(name, () => {
    let server: RedisServer | undefined;
    beforeAll(async () => {
      server = await startRedis(options);
    });
    afterAll(() => server?.close());
    const running = (): RedisServer => {
      if (!server) throw new Error("The server runs only during the tests.");
      return server;
    };
    const open = (): Redis => {
      const redis = new Redis({ url: running().url });
      onTestFinished(() => redis.close());
      return redis;
    };
    tests({
      get server() {
        return running();
      },
      open,
      openChannels(redis) {
        const channels = new RedisChannels(redis.link);
        onTestFinished(() => channels.close());
        return channels;
      },
      async openEmpty() {
        const redis = open();
        await redis.ask("FLUSHALL");
        return redis;
      },
    });
  });
}
