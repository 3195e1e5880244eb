import { onTestFinished } from "vitest";
import type { RedisTests } from "../../store/testing/redis-test.ts";
import { type Container, openScaled, replaceContainer } from "../container.ts";
import { readEnvironment } from "../environment.ts";

/** One of several processes of the app, all on one Redis server. */
export interface ScaledApp {
  container: Container;
  /** Calls handlers in this process. They look for their container when they are called, so all may be under way at once. */
  as<T>(call: () => T): T;
}

/** Opens the app as a process of its own would be opened; it goes with the test. */
export function openScaledApp(
  { url }: Pick<RedisTests, "url">,
  variables: Record<string, string> = {},
): ScaledApp {
  const environment = readEnvironment({
    REDIS_URL: url(),
    APP_SECRET: "a secret that all processes of a test share",
    REQUEST_LOG: "off",
    LAB_REQUESTS_PER_SECOND: "100000",
    ...variables,
  });
  const container = openScaled(environment, url());
  onTestFinished(() => container.close());
  return {
    container,
    as(call) {
      replaceContainer(container);
      return call();
    },
  };
}
