import { gzipSync } from "node:zlib";
import type { Response } from "@playwright/test";
import { SLUGS } from "../lib/lessons/slugs.ts";
import { expect, test } from "./fixtures.ts";

const LIMIT = 200 * 1024;

for (const path of [
  "/",
  "/lab?new=1",
  "/compare",
  "/compare/matrix",
  "/compare/cost",
  "/services",
  "/services/hybrid",
  "/services/origins",
  "/elsewhere",
  "/learn",
  "/learn/before",
  "/learn/after",
  "/learn/review",
  ...SLUGS.map((slug) => `/learn/${slug}`),
]) {
  test(`${path} sends at most 200 KB of JavaScript, gzip`, { tag: "@looks" }, async ({ page }) => {
    const scripts = new Map<string, Response | null>();
    page.on("request", (request) => {
      if (request.resourceType() === "script") scripts.set(request.url(), null);
    });
    page.on("requestfinished", async (request) => {
      if (scripts.has(request.url())) scripts.set(request.url(), await request.response());
    });
    await page.goto(path);
    await page.waitForLoadState("load");
    // What is fetched once the page is awake counts too, where a stream tells that it is.
    const status = page.getByTestId("live-status");
    if ((await status.count()) > 0) await expect(status).toHaveAttribute("data-state", "live");
    if (await page.getByTestId("lesson").isVisible()) await expect(page.getByTestId("stage")).toBeVisible();
    await expect.poll(() => [...scripts.values()].includes(null), "scripts under way").toBe(false);
    const bodies = await Promise.all([...scripts.values()].flatMap((each) => each?.body() ?? []));
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    test
      .info()
      .annotations.push({ type: "JavaScript", description: `${path}: ${(bytes / 1024).toFixed(1)} KB gzip` });
    expect(bodies.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(LIMIT);
  });
}
