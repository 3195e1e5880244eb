import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { freePort } from "./lib/core/testing/free-port.ts";
import { findBrowser } from "./lib/tools/browser.ts";

/** Whether the journeys go through three processes and a Redis, and not through one process. */
const isCluster = process.env.E2E_CLUSTER === "1";

// Workers read this file again, and must come to the same answers: the environment carries them over.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), "journeys-"));
if (isCluster) {
  process.env.E2E_REDIS_PORT ??= String(await freePort());
  process.env.E2E_REDIS_URL ??= process.env.REDIS_URL || `redis://127.0.0.1:${process.env.E2E_REDIS_PORT}`;
}
process.env.CHROMIUM ??= (await findBrowser()) ?? "";

/**
 * Chromium renders the suggestions of its address bar as web pages, two processes for each visitor, although nobody
 * sees them: half of the machine's time. It takes the last list of features only, so Playwright's own stands in this one.
 */
const UNWANTED_FEATURES =
  "WebUIOmniboxPopup,WebUIOmniboxAimPopup,AimEnabled,AvoidCorsURLLoaderRestartOnRedirect," +
  "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsFirstBalancedModeAutoEnable,HttpsUpgrades," +
  "LensOverlay,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,PaintHolding,PreconnectToSearch," +
  "ThirdPartyStoragePartitioning";

const origin = `http://localhost:${process.env.E2E_PORT}`;
const report = process.env.E2E_REPORT;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 3,
  fullyParallel: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    baseURL: origin,
    viewport: { width: 1440, height: 900 },
    // The second time round without motion: nothing may depend on it, and the machine has less to paint.
    contextOptions: isCluster ? { reducedMotion: "reduce" } : {},
    // Recording every journey takes a third of the time: `npm run e2e -- --trace retain-on-failure` when one fails.
    trace: "off",
    launchOptions: {
      ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--disable-features=${UNWANTED_FEATURES}`,
      ],
    },
  },
  // The built app, as `npm start` or `npm run cluster` serves it, with an empty store of its own.
  webServer: {
    command: isCluster ? "node lib/tools/cluster.ts" : "node lib/tools/start.mjs",
    url: `${origin}/api/health`,
    timeout: 240_000,
    stdout: "ignore",
    stderr: "pipe",
    env: {
      PORT: process.env.E2E_PORT,
      HOST: "",
      DATA_DIR: process.env.E2E_DATA,
      REQUEST_LOG: "off",
      REDIS_URL: isCluster ? (process.env.REDIS_URL ?? "") : "",
      REDIS_PORT: process.env.E2E_REDIS_PORT ?? "",
    },
    gracefulShutdown: { signal: "SIGTERM", timeout: 8_000 },
  },
});
