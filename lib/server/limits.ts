import { getHeapStatistics } from "node:v8";
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from "rate-limiter-flexible";
import type { Environment } from "./environment.ts";

/** The fixed sizes of the host, all in one place. */
export const QUOTAS = {
  /** Bytes of a request's body. */
  bodyBytes: 16 * 1024,
  journal: { entries: 500, bytes: 1024 * 1024 },
  snapshotExchanges: 100,
  snapshotControls: 50,
  /** Milliseconds after which a lab that nobody used is dropped. */
  idleLab: 24 * 60 * 60 * 1000,
  /** Bytes that may wait in one live stream for a slow reader. */
  streamBuffer: 256 * 1024,
} as const;

/** How long to wait: seconds for `Retry-After`; `null`: go on. */
export type Wait = number | null;

/** What may be done how often. Counted by the host's time, never the lab's. */
export interface Limits {
  /** One more request to a lab. */
  request(lab: string): Promise<Wait>;
  /** One more new lab from an address; none while this process is short of memory. */
  newLab(address: string): Promise<Wait>;
  /** A lab got its first request, from that address. */
  labUsed(address: string): Promise<void>;
  /** One more live stream; give the place back with the returned function. `null`: there is none. */
  stream(lab: string): (() => void) | null;
  /** The labs that have a live stream open in this process. */
  watched(): string[];
}

/** What counting together with other processes asks of a Redis server; `Redis` in lib/store does it. */
export interface SharedCounters {
  run(script: string, keys: readonly string[], args: readonly string[]): Promise<unknown>;
}

const BURST_SECONDS = 2;

/** From which share of its memory on a process takes no new labs, and for how many seconds it says to wait. */
const MEMORY_FULL = 0.85;
const MEMORY_WAIT = 60;

/** Which share of the memory that Node may use is in use now: 0 to 1. */
function memoryShare(): number {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  return used / limit;
}

/** How many times as many labs may be made as may be used: one that nobody used holds a key and a few settings. */
const UNUSED_LABS = 5;

type Limiter = RateLimiterMemory | RateLimiterRedis;

/** Counts so many more; 0 only asks. */
async function consume(limiter: Limiter, key: string, count = 1): Promise<Wait> {
  try {
    await limiter.consume(key, count);
    return null;
  } catch (error) {
    // The library turns "too many" down by rejecting with its result; an error of its own goes on.
    if (error instanceof Error) throw error;
    return Math.max(1, Math.ceil((error as RateLimiterRes).msBeforeNext / 1000));
  }
}

/** Counts in this process; with others where there is something to count in together. */
function openLimiter(name: string, points: number, duration: number, shared?: SharedCounters): Limiter {
  const alone = new RateLimiterMemory({ points, duration });
  if (!shared) return alone;
  const storeClient = {
    eval: (script: string, { keys, arguments: args }: { keys: string[]; arguments: string[] }) =>
      shared.run(script, keys, args),
  };
  return new RateLimiterRedis({
    storeClient,
    useRedisPackage: true,
    keyPrefix: `cabinet:limit:${name}`,
    points,
    duration,
    // Whoever is over the limit is not counted on: that would be one more thing to do for each of too many requests.
    inMemoryBlockOnConsumed: points + 1,
    // While the server is away each process counts alone.
    insuranceLimiter: alone,
  });
}

/** Opens the limits of one process; `shared` counts requests and labs together with all others. */
export function openLimits(
  limits: Environment["limits"],
  shared?: SharedCounters,
  memory: () => number = memoryShare,
): Limits {
  const points = limits.labRequestsPerSecond * BURST_SECONDS;
  const requests = openLimiter("requests", points, BURST_SECONDS, shared);
  const labs = openLimiter("labs", limits.labsPerHour * UNUSED_LABS, 3600, shared);
  // One less, because asking is not counting: the last lab that may be used is what ends it.
  const usedLabs = openLimiter("used-labs", limits.labsPerHour - 1, 3600, shared);
  const streams = new Map<string, number>();
  let open = 0;
  return {
    watched: () => [...streams.keys()],
    request: (lab) => consume(requests, lab),
    async newLab(address) {
      if (memory() >= MEMORY_FULL) return MEMORY_WAIT;
      return (await consume(usedLabs, address, 0)) ?? consume(labs, address);
    },
    async labUsed(address) {
      // Used it is already: whether that was one too many is told to whoever asks for the next.
      await consume(usedLabs, address);
    },
    stream(lab) {
      const here = streams.get(lab) ?? 0;
      if (here >= limits.streamsPerLab || open >= limits.streamsPerProcess) return null;
      streams.set(lab, here + 1);
      open += 1;
      let given = true;
      return () => {
        if (!given) return;
        given = false;
        open -= 1;
        const left = (streams.get(lab) ?? 1) - 1;
        if (left > 0) streams.set(lab, left);
        else streams.delete(lab);
      };
    },
  };
}
