import { z } from "zod";

const flag = z.enum(["on", "off"]);
const count = (fallback: number) => z.coerce.number().int().min(0).default(fallback);

const schema = z.object({
  DATA_DIR: z.string().min(1).default("./data"),
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  APP_SECRET: z.string().optional(),
  TRUSTED_PROXY_HOPS: count(0),
  RECORDING: flag.default("on"),
  REQUEST_LOG: flag.default("on"),
  LAB_REQUESTS_PER_SECOND: count(50),
  LABS_PER_HOUR: count(300),
  STREAMS_PER_LAB: count(250),
  STREAMS_PER_PROCESS: count(1500),
});

/** The settings of the process, checked once. Unknown or empty variables are left aside. */
export interface Environment {
  dataDir: string;
  /** An origin without a slash at its end, or `null`: then the `Host` header tells. */
  publicOrigin: string | null;
  /** Secrets, newest first; empty: the process makes one and keeps it in the data folder. */
  secrets: string[];
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
