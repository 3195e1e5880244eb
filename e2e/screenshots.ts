/** `npm run screenshots`: every page in its states, three sizes, light and dark, into `screenshots/`. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../lib/tools/browser.ts";
import { build } from "../lib/tools/build.ts";
import { ownServer } from "./own-server.ts";
import { SCENES } from "./scenes.ts";

const SIZES = [
  [1440, 900],
  [1280, 720],
  [390, 844],
] as const;
const FOLDER = "screenshots";

async function shootAll(browser: Browser, origin: string): Promise<void> {
  for (const [width, height] of SIZES) {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const scene of SCENES) {
        const context = await browser.newContext({
          viewport: { width, height },
          colorScheme,
          reducedMotion: "reduce",
        });
        const page = await context.newPage();
        await scene(page, origin, async (name) => {
          await page.mouse.move(0, 0);
          await page.screenshot({ path: join(FOLDER, `${name}-${width}x${height}-${colorScheme}.png`) });
        });
        await context.close();
      }
    }
  }
}

if (!(await build())) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
const server = await ownServer();
await server.start();
const executablePath = await findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  await shootAll(browser, server.origin);
} finally {
  await browser.close();
  await server.stop();
  server.remove();
}
