import { PATIENCE, RedisConnection } from "./redis-connection.ts";
import { answered } from "./redis-link.ts";
import { isReply, refusalOf } from "./redis-refusals.ts";

/** The rights that the app needs, as an ACL rule of Redis (https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/). */
export const REDIS_RIGHTS =
  "~cabinet:* &cabinet:* +@read +@write +@pubsub +@scripting +@connection +@transaction +info +time +cluster|slots +cluster|shards +cluster|nodes";

/** The oldest Redis that the scripts work with. */
const OLDEST_MAJOR = 7;

/**
 * What a look at the server found. A `problem` does not go away by waiting: the app must not start. A `notice` may: the
 * server is away or full now. Each is one sentence without the address, which may hold a password.
 */
export type RedisFinding = { problem: string } | { notice: string };

/** No lab has this id; its keys are written and removed by the look at the start. */
const key = (name: string): string => `cabinet:{check}:${name}`;

/** Commands as the stores send them, each on a key of the check alone. */
const COMMANDS: readonly (readonly string[])[] = [
  ["HSET", key("hash"), "field", "1"],
  ["HGET", key("hash"), "field"],
  ["HMGET", key("hash"), "field"],
  ["HVALS", key("hash")],
  ["HINCRBY", key("hash"), "field", "1"],
  ["HDEL", key("hash"), "field"],
  ["ZADD", key("set"), "1", "member"],
  ["ZSCORE", key("set"), "member"],
  ["ZCARD", key("set")],
  ["ZRANGE", key("set"), "0", "-1"],
  ["ZREM", key("set"), "member"],
  ["INCR", key("count")],
  ["RPUSH", key("list"), "1"],
  ["LRANGE", key("list"), "0", "-1"],
  ["LINDEX", key("list"), "0"],
  ["LPOP", key("list")],
  ["XADD", key("stream"), "*", "field", "1"],
  ["XTRIM", key("stream"), "MAXLEN", "0"],
  ["XRANGE", key("stream"), "-", "+"],
  ["EXISTS", key("hash")],
  ["EXPIRE", key("count"), "60"],
  ["DEL", key("hash"), key("set"), key("count"), key("list"), key("stream")],
  ["EVAL", "return redis.call('TIME')[1]", "1", key("hash")],
  ["EVAL", "return redis.call('PUBLISH', ARGV[1], '')", "1", key("hash"), key("channel")],
];

const textOf = (error: unknown): string => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return String(message || code || error).trim();
};

/** Looks at the server of that address as the app would use it; `null`: it can be used. */
export async function findRedisTrouble(url: string): Promise<RedisFinding | null> {
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  const connection = new RedisConnection(url, (error) => lost.reject(error));
  try {
    const looked = (async () => {
      await answered(connection.open());
      return (await kindTrouble(connection)) ?? (await rightsTrouble(connection));
    })();
    return await Promise.race([looked, lost.promise]);
  } catch (error) {
    return ofError(textOf(error));
  } finally {
    connection.destroy();
  }
}

/** Whether it is a server of the right kind, age and policy. */
async function kindTrouble(connection: RedisConnection): Promise<RedisFinding | null> {
  const told = await answered(connection.node.info());
  const field = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, "m").exec(told)?.[1] ?? "";
  if (field("redis_mode") === "sentinel")
    return problem(
      "is a sentinel, which keeps no data: give the address of the Redis server that it watches",
    );
  const version = field("redis_version");
  if (Number.parseInt(version, 10) < OLDEST_MAJOR)
    return problem(`is version ${version}: use Redis ${OLDEST_MAJOR}.0 or newer`);
  if (field("role") === "slave")
    return problem("is a replica, which takes no writes: give the address of its primary");
  const policy = field("maxmemory_policy");
  if (policy && policy !== "noeviction")
    return problem(
      `drops labs when its memory is full (maxmemory-policy ${policy}): run redis-cli CONFIG SET maxmemory-policy noeviction`,
    );
  return null;
}

/** Whether its user may do what the stores do: each command is tried. */
async function rightsTrouble(connection: RedisConnection): Promise<RedisFinding | null> {
  for (const command of COMMANDS) {
    try {
      await answered(connection.send([...command]));
    } catch (error) {
      const says = textOf(error);
      // A script's refusal does not name its command, so the right that it tries is the one after `redis.call`.
      const tried = command[0] === "EVAL" ? /'([A-Z]+)'/.exec(command[1] ?? "")?.[1] : command[0];
      if (isRight(says)) return missingRight(tried ?? "");
      throw error;
    }
  }
  try {
    await answered(connection.node.subscribe(key("channel"), () => undefined));
  } catch (error) {
    if (isRight(textOf(error))) return missingRight("SUBSCRIBE");
    throw error;
  }
  return null;
}

/** The rights as a shell takes them: `&` and `|` mean something else there. */
const QUOTED_RIGHTS = REDIS_RIGHTS.replaceAll(/\S*[~&|]\S*/g, "'$&'");

const isRight = (says: string): boolean => says.startsWith("NOPERM") || /^ERR (The user|ACL)/.test(says);

const problem = (what: string): RedisFinding => ({ problem: `The server at REDIS_URL ${what}.` });

const missingRight = (command: string): RedisFinding =>
  problem(
    `does not give its user all rights (${command} on cabinet:*): run redis-cli ACL SETUSER NAME ${QUOTED_RIGHTS}`,
  );

/** What an error means: wrong credentials and rights stay; anything else may pass. */
function ofError(says: string): RedisFinding {
  if (/^(WRONGPASS|NOAUTH)/.test(says) || /invalid (username|password)/i.test(says))
    return problem("does not accept the user name or the password in REDIS_URL");
  if (isRight(says)) return missingRight("INFO");
  const refusal = isReply(says) ? (refusalOf(says, true) ?? says) : null;
  return {
    notice: refusal
      ? `The server at REDIS_URL refuses to work: ${refusal}. Requests are answered 503 until it does.`
      : `The server at REDIS_URL cannot be reached (${says.replace(/\.$/, "").replaceAll(ADDRESS, "its address")}). Requests are answered 503 until it can.`,
  };
}

/** An address in an error's text: it may hold a password. */
const ADDRESS = /rediss?:\/\/\S+/g;

/** How long to wait before looking again, in milliseconds. */
const LOOK_AGAIN = PATIENCE / 2;

/**
 * Looks at the server at the start. What waiting cannot mend is given back, one sentence; what it can is said, and said
 * again when the server can be used. `null`: the app may start.
 */
export async function redisStartProblem(
  url: string,
  say: (sentence: string) => void,
): Promise<string | null> {
  const found = await findRedisTrouble(url);
  if (!found) return null;
  if ("problem" in found) return found.problem;
  say(found.notice);
  void sayWhenItComes(url, say);
  return null;
}

async function sayWhenItComes(url: string, say: (sentence: string) => void): Promise<void> {
  for (;;) {
    await new Promise<void>((resolve) => void setTimeout(resolve, LOOK_AGAIN).unref());
    const found = await findRedisTrouble(url);
    if (found && "notice" in found) continue;
    say(found ? found.problem : "The server at REDIS_URL can be used now.");
    return;
  }
}
