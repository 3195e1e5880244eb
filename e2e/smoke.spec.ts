import { axe, expect, test } from "./fixtures.ts";

test("the home page opens, says what this is, and sends its safety headers", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  expect(response?.headers()).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(response?.headers()["x-powered-by"]).toBeUndefined();
  await expect(page).toHaveTitle(/Cabinet & Passport/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await axe(page);
});

test("nothing comes from anywhere else", async ({ page, baseURL }) => {
  const origins = new Set<string>();
  page.on("request", (request) => origins.add(new URL(request.url()).origin));
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("load");
  expect([...origins]).toEqual([baseURL]);
});
