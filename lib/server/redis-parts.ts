import { toBase64Url } from "../core/bytes.ts";
import type { Clock } from "../core/clock.ts";
import { cryptoRandom } from "../core/ids.ts";
import type { Lab } from "../lab/lab.ts";
import type { Journal } from "../live/journal.ts";
import { RedisJournal } from "../live/redis-journal.ts";
import type { LabStore } from "../store/lab-store.ts";
import { Redis } from "../store/redis.ts";
import { RedisChannels } from "../store/redis-channels.ts";
import { RedisLabStore } from "../store/redis-lab-store.ts";
import { RedisSessionStore } from "../store/redis-session-store.ts";
import type { SessionStore } from "../store/session-store.ts";
import { QUOTAS } from "./limits.ts";
import { writeLine } from "./log-line.ts";

/** All that is kept in Redis, on two connections: one to ask, one for messages. */
export interface RedisParts {
  redis: Redis;
  labs: LabStore<Lab>;
  sessions: SessionStore;
  journal: Journal;
  close(): void;
}

/** Opens the stores in Redis. They connect by themselves, now and whenever the server was away. */
export function openRedisParts(url: string, clock: Clock): RedisParts {
  let lost = false;
  const tell = (event: string, more: Record<string, string> = {}): void =>
    writeLine({ at: new Date(clock()).toISOString(), event, ...more });
  const redis = new Redis({
    url,
    onLost({ message }) {
      lost = true;
      tell("store-lost", { error: message });
    },
    onOpen() {
      if (lost) tell("store-back");
      lost = false;
    },
  });
  const channels = new RedisChannels(redis.link);
  const writer = toBase64Url(cryptoRandom(9));
  return {
    redis,
    labs: new RedisLabStore<Lab>(redis),
    sessions: new RedisSessionStore(redis),
    journal: new RedisJournal(redis, channels, QUOTAS.journal, writer),
    close() {
      channels.close();
      redis.close();
    },
  };
}
