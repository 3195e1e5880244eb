import { labStoreContract, type SampleLab } from "../store/lab-store.contract.ts";
import { RedisLabStore } from "../store/redis-lab-store.ts";
import { RedisSessionStore } from "../store/redis-session-store.ts";
import { sessionStoreContract } from "../store/session-store.contract.ts";
import { describeOnRedisCluster } from "../store/testing/redis-test.ts";
import { journalContract } from "./journal.contract.ts";
import { RedisJournal } from "./redis-journal.ts";

describeOnRedisCluster((tests) => {
  labStoreContract("RedisLabStore", async () => new RedisLabStore<SampleLab>(await tests.openEmpty()));
  sessionStoreContract("RedisSessionStore", async () => new RedisSessionStore(await tests.openEmpty()));
  journalContract("RedisJournal", async (limits) => {
    const redis = await tests.openEmpty();
    return new RedisJournal(redis, tests.openChannels(redis), limits, "one");
  });
});
