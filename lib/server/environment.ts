import { z } from "zod";
import { HOW_TO_MAKE_ONE } from "./secrets.ts";

const flag = z.enum(["on", "off"]);
const count = (fallback: number) => z.coerce.number().int().min(0).default(fallback);

/** Whether its name and password can be decoded, and its path is the number of a database. */
function isRedisUrl(address: string): boolean {
  try {
    const { username, password, pathname } = new URL(address);
    decodeURIComponent(username + password);
    return /^\/?\d*$/.test(pathname);
  } catch {
    return false;
  }
}

const settings = z.object({
  DATA_DIR: z.string().min(1).default("./data"),
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  APP_SECRET: z.string().optional(),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .refine(isRedisUrl, "not an address of a Redis server")
    .optional(),
  TRUSTED_PROXY_HOPS: count(0),
  RECORDING: flag.default("on"),
  REQUEST_LOG: flag.default("on"),
  LAB_REQUESTS_PER_SECOND: count(50),
  LABS_PER_HOUR: count(300),
  STREAMS_PER_LAB: count(250),
  STREAMS_PER_PROCESS: count(1500),
});

/** A secret in one process's data folder would be no secret of the others. */
const schema = settings.refine(({ REDIS_URL, APP_SECRET }) => !REDIS_URL || APP_SECRET, {
  path: ["APP_SECRET"],
  error: `with REDIS_URL all processes must be given the same secret. ${HOW_TO_MAKE_ONE}`,
});

/** The settings of the process, checked once. Unknown or empty variables are left aside. */
export interface Environment {
  dataDir: string;
  /** An origin without a slash at its end, or `null`: then the `Host` header tells. */
  publicOrigin: string | null;
  /** Secrets, newest first; empty: the process makes one and keeps it in the data folder. */
  secrets: string[];
  /** Where all state is kept, or `null`: then in the data folder. May hold a password. */
  redisUrl: string | null;
  trustedProxyHops: number;
  /** Off only to measure what recording costs. */
  recording: boolean;
  requestLog: boolean;
  limits: {
    labRequestsPerSecond: number;
    labsPerHour: number;
    streamsPerLab: number;
    streamsPerProcess: number;
  };
}

/**
 * Reads the environment.
 *
 * @throws Error with one line per variable that makes no sense: the process must not start with it.
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`These settings make no sense:\n${lines.join("\n")}`);
  }
  const env = parsed.data;
  return {
    dataDir: env.DATA_DIR,
    publicOrigin: env.PUBLIC_ORIGIN ? new URL(env.PUBLIC_ORIGIN).origin : null,
    secrets: env.APP_SECRET ? env.APP_SECRET.split(",").map((secret) => secret.trim()) : [],
    redisUrl: env.REDIS_URL ?? null,
    trustedProxyHops: env.TRUSTED_PROXY_HOPS,
    recording: env.RECORDING === "on",
    requestLog: env.REQUEST_LOG === "on",
    limits: {
      labRequestsPerSecond: env.LAB_REQUESTS_PER_SECOND,
      labsPerHour: env.LABS_PER_HOUR,
      streamsPerLab: env.STREAMS_PER_LAB,
      streamsPerProcess: env.STREAMS_PER_PROCESS,
    },
  };
}
