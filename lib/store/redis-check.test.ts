import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../core/testing/free-port.ts";
import { isHostStoreUnavailable } from "./host-store.ts";
import { Redis } from "./redis.ts";
import { findRedisTrouble, REDIS_RIGHTS, redisStartProblem } from "./redis-check.ts";
import { describeOnRedis, describeOnRedisCluster } from "./testing/redis-test.ts";

/** The program of Redis, which is no dependency of the app. */
const SERVER = "redis-server";
const PASSWORD = "a-pass-word";

describeOnRedis((tests) => {
  /** The address for a user who has those rights; the server is as it was before once the test is over. */
  async function userWith(rights: string): Promise<string> {
    const redis = tests.open();
    await redis.ask("ACL", "SETUSER", "app", "reset", "on", `>${PASSWORD}`, ...rights.split(" "));
    return tests.url().replace("://", `://app:${PASSWORD}@`);
  }
  /** Sets a value of the server's configuration until the test is over. */
  async function configured(name: string, value: string, before: string): Promise<void> {
    const redis = tests.open();
    await redis.ask("CONFIG", "SET", name, value);
    onTestFinished(async () => {
      const after = new Redis({ url: tests.url() });
      await after.ask("CONFIG", "SET", name, before);
      after.close();
    });
  }

  test("a plain server can be used", async () => {
    expect(await findRedisTrouble(tests.url())).toBeNull();
  });

  test("the rights that are named are enough", async () => {
    expect(await findRedisTrouble(await userWith(REDIS_RIGHTS))).toBeNull();
  });

  test.each([
    ["no channels", "~cabinet:* +@all", "PUBLISH"],
    ["other channels", "~cabinet:* &other:* +@all", "PUBLISH"],
    ["no SUBSCRIBE", `${REDIS_RIGHTS} -subscribe`, "SUBSCRIBE"],
    ["other keys", "~other:* &cabinet:* +@all", "HSET"],
    ["reading only", "~cabinet:* &cabinet:* +@read +info +@connection", "HSET"],
    ["no scripts", `${REDIS_RIGHTS} -@scripting`, "TIME"],
    ["no streams", `${REDIS_RIGHTS} -@stream`, "XADD"],
    ["no INFO", `${REDIS_RIGHTS} -info`, "INFO"],
  ])("a user with %s is told which rights are missing", async (_, rights, command) => {
    const found = await findRedisTrouble(await userWith(rights));
    expect(found).toEqual({ problem: expect.stringContaining(`(${command} on cabinet:*)`) });
    expect(JSON.stringify(found)).not.toContain(PASSWORD);
  });

  test("a wrong password is told", async () => {
    const url = (await userWith(REDIS_RIGHTS)).replace(PASSWORD, "another");
    expect(await findRedisTrouble(url)).toEqual({ problem: expect.stringContaining("password") });
  });

  test.each(["allkeys-lru", "volatile-ttl", "allkeys-random"])("the policy %s is told", async (policy) => {
    await configured("maxmemory-policy", policy, "noeviction");
    expect(await findRedisTrouble(tests.url())).toEqual({ problem: expect.stringContaining(policy) });
  });

  test("full memory is a notice, since it may pass", async () => {
    await configured("maxmemory", "1", "0");
    expect(await findRedisTrouble(tests.url())).toEqual({
      notice: expect.stringContaining("memory is full"),
    });
  });

  test("a replica is told", async () => {
    const redis = tests.open();
    await redis.ask("REPLICAOF", "127.0.0.1", "1");
    const found = await findRedisTrouble(tests.url());
    await redis.ask("REPLICAOF", "NO", "ONE");
    expect(found).toEqual({ problem: expect.stringContaining("replica") });
  });

  test("what goes wrong inside a script is an outage, and says why", async () => {
    const redis = new Redis({ url: await userWith("~cabinet:* +@all") });
    onTestFinished(() => redis.close());
    const publish = redis.run("return redis.call('PUBLISH', ARGV[1], '')", [], ["cabinet:x"]);
    const error = await publish.catch((reason: unknown) => reason);
    expect(isHostStoreUnavailable(error)).toBe(true);
    expect(error).toMatchObject({ refusal: "its user lacks a right" });
  });

  test("a server that is away is said at the start, and again when it comes", async () => {
    const said: string[] = [];
    const came = Promise.withResolvers<void>();
    await tests.server.stop();
    const problem = await redisStartProblem(tests.url(), (sentence) => {
      if (said.push(sentence) === 2) came.resolve();
    });
    expect([problem, said]).toEqual([null, [expect.stringContaining("cannot be reached")]]);
    await tests.server.start();
    await came.promise;
    expect(said[1]).toBe("The server at REDIS_URL can be used now.");
  });

  test("a sentinel is told", async () => {
    const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), "sentinel-"))];
    const file = join(folder, "sentinel.conf");
    writeFileSync(file, `port ${port}\nbind 127.0.0.1\ndir ${folder}\n`);
    const sentinel = spawn(SERVER, [file, "--sentinel"], { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(async () => {
      sentinel.kill("SIGKILL");
      await once(sentinel, "exit");
      rmSync(folder, { recursive: true });
    });
    let said = "";
    for await (const text of sentinel.stdout) if ((said += String(text)).includes("Sentinel ID")) break;
    const found = await findRedisTrouble(`redis://127.0.0.1:${port}`);
    expect(found).toEqual({ problem: expect.stringContaining("is a sentinel") });
  });
});

describeOnRedisCluster((tests) => {
  test("a cluster can be used", async () => {
    expect(await findRedisTrouble(tests.url())).toBeNull();
  });
});
