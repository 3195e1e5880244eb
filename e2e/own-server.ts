import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, openApp } from "../lib/tools/cluster/app.ts";

/** The built app in a process that a test may kill: on the journeys' Redis, or on a store in a folder of its own. */
export interface OwnServer extends App {
  /** Removes its folder. */
  remove(): void;
}

export async function ownServer(): Promise<OwnServer> {
  const data = mkdtempSync(join(tmpdir(), "own-server-"));
  const shared = process.env.E2E_REDIS_URL ?? "";
  const app = await openApp({
    variables: {
      DATA_DIR: data,
      REQUEST_LOG: "off",
      REDIS_URL: shared,
      APP_SECRET: shared ? randomBytes(32).toString("base64url") : "",
    },
  });
  return Object.assign(app, { remove: () => rmSync(data, { recursive: true, force: true }) });
}
