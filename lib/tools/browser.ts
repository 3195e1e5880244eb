/**
 * Finds a Chromium for the browser journeys: `node lib/tools/browser.ts` prints its path.
 * CHROMIUM in the environment names one outright.
 */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { run } from "./run.mjs";

// The first is a Chromium without windows, as Playwright's own: for these journeys it needs half the time.
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
];

const places: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ["/opt/google/chrome/chrome", "/snap/bin/chromium"],
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].map((folder) =>
    join(process.env[folder] ?? "", "Google", "Chrome", "Application", "chrome.exe"),
  ),
};

function candidates(): (string | undefined)[] {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROMIUM, chromium.executablePath(), ...onPath, ...(places[process.platform] ?? [])];
}

/** A browser whose libraries are missing is there and does not start; on Windows asking would open a window. */
const starts = async (path: string): Promise<boolean> =>
  process.platform === "win32" || (await run(path, ["--version"], { quiet: true, seconds: 20 })).ok;

/** The path of a Chromium that starts, or `null`. */
export async function findBrowser(): Promise<string | null> {
  for (const path of new Set(candidates())) if (path && existsSync(path) && (await starts(path))) return path;
  return null;
}

/** Fetches Playwright's own Chromium into the user's cache, where the network has it. */
export async function fetchBrowser(): Promise<void> {
  await run("playwright", ["install", "chromium"], { seconds: 180 });
}

if (import.meta.main) {
  const path = await findBrowser();
  console.log(path ?? "There is no Chromium on this machine.");
  process.exitCode = path ? 0 : 1;
}
