import { z } from "zod";
import { HOW_TO_MAKE_ONE } from "./secrets.ts";

/** The embedded store's file in the data folder. */
export const DATABASE_FILE = "cabinet.db";

const flag = z.enum(["on", "off"], "has to be on or off.");

/** A whole number in plain digits: `Number` would read "0x10", "1e3" and " " as well. */
const whole = (fallback: number, most: number, what: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, what)
    .transform(Number)
    .refine((number) => number <= most, what)
    .default(fallback);
const count = (fallback: number) => whole(fallback, 999_999_999, "has to be a whole number, 0 or more.");

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

const REDIS_ADDRESS = "has to be an address of a Redis server, such as redis://localhost:6379.";

const settings = z.object({
  PORT: whole(3000, 65_535, "has to be a whole number from 0 to 65535, such as 3001."),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default("./data"),
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/, error: "has to be an address such as https://lab.example." })
    .optional(),
  APP_SECRET: z.string().optional(),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: REDIS_ADDRESS })
    .refine(isRedisUrl, REDIS_ADDRESS)
    .optional(),
  TRUSTED_PROXY_HOPS: count(0),
  RECORDING: flag.default("on"),
  REQUEST_LOG: flag.default("on"),
  LAB_REQUESTS_PER_SECOND: count(50),
  LABS_PER_HOUR: count(2000),
  STREAMS_PER_LAB: count(250),
  STREAMS_PER_PROCESS: count(1500),
});

/** The secret in one process's data folder is unknown to the others. */
const schema = settings.refine(({ REDIS_URL, APP_SECRET }) => !REDIS_URL || APP_SECRET, {
  path: ["APP_SECRET"],
  error: `has to be set with REDIS_URL, the same for all processes. ${HOW_TO_MAKE_ONE}`,
});

/** The settings of the process, checked once. Unknown or empty variables are left aside. */
export interface Environment {
  /** Where to listen: the port (0 for any that is free), and an address of this machine, or `null` for all. */
  port: number;
  host: string | null;
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

/** Values that are never printed: each may hold a secret. */
const HIDDEN: ReadonlySet<PropertyKey> = new Set(["APP_SECRET", "REDIS_URL"]);

/**
 * What is given. An empty variable counts as absent. White space at the ends is left out: `set PORT=3001 && npm start`
 * at the prompt of Windows gives "3001 ".
 */
const given = (variables: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => {
      const trimmed = value?.trim();
      return trimmed ? [[name, trimmed]] : [];
    }),
  );

/**
 * Reads the environment.
 *
 * @throws Error with one sentence per variable that cannot be used: the process must not start with it.
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const values = given(variables);
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    const told = new Map(
      parsed.error.issues.map(({ path: [name = ""], message }) => {
        const value = HIDDEN.has(name) ? "cannot be used: it" : `is "${values[String(name)]}", but`;
        return [name, `${String(name)} ${value} ${message}`];
      }),
    );
    throw new Error([...told.values()].join("\n"));
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST ?? null,
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
