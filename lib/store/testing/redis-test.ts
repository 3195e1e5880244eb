import { afterAll, beforeAll, describe, onTestFinished } from "vitest";
import { Redis } from "../redis.ts";
import { RedisChannels } from "../redis-channels.ts";
import {
  type RedisServer,
  type RedisServerOptions,
  redisIsInstalled,
  startRedis,
  startRedisCluster,
  WITH_REDIS,
} from "./redis-server.ts";

/** What tests on a Redis server work with. */
export interface RedisTests {
  url(): string;
  /** A connection that goes with the test. */
  open(): Redis;
  /** Another for messages. */
  openChannels(redis: Redis): RedisChannels;
  /** A connection to the server with nothing on it. */
  openEmpty(): Promise<Redis>;
}

/** The same, where the server may be ended and started again. */
export interface ServerTests extends RedisTests {
  server: RedisServer;
}

function openTools(url: () => string): RedisTests {
  const open = (): Redis => {
    const redis = new Redis({ url: url() });
    onTestFinished(() => redis.close());
    return redis;
  };
  return {
    url,
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
  };
}

/** Something that is started before the tests and closed after them. */
function during<T extends { close(): Promise<void> }>(start: () => Promise<T>): () => T {
  let started: T | undefined;
  beforeAll(async () => {
    started = await start();
  });
  afterAll(() => started?.close());
  return () => {
    if (!started) throw new Error("The server runs only during the tests.");
    return started;
  };
}

/** A group of tests on a server of their own; where none is installed, they are reported as skipped, with the reason. */
export function describeOnRedis(tests: (redis: ServerTests) => void, options: RedisServerOptions = {}): void {
  describe.skipIf(!redisIsInstalled)(WITH_REDIS, () => {
    const server = during(() => startRedis(options));
    tests({
      ...openTools(() => server().url),
      get server() {
        return server();
      },
    });
  });
}

/** The same on a cluster of three servers. */
export function describeOnRedisCluster(tests: (redis: RedisTests) => void): void {
  describe.skipIf(!redisIsInstalled)(`${WITH_REDIS}, three in a cluster`, () => {
    const cluster = during(startRedisCluster);
    tests(openTools(() => cluster().url));
  });
}
