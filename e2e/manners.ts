import type { Page } from "@playwright/test";
import { axe, expect } from "./fixtures.ts";

/** What every page is looked at on: a wide screen, a phone, a laptop, the narrowest phone. */
export const SCREENS = [
  ["light", 1440, 900],
  ["dark", 390, 844],
  ["dark", 1280, 720],
  ["light", 360, 640],
] as const;

/** How many pixels the page is wider than the window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Asserts that nothing is cut, and that axe finds nothing. */
export async function look(page: Page): Promise<void> {
  await axe(page);
  expect(await overflowOf(page), "pixels wider than the window").toBe(0);
}

/** From now on no lab is to be had, for 20 minutes. */
export const withoutLab = (page: Page): Promise<unknown> =>
  page.route("**/api/labs", (route) =>
    route.fulfill({ status: 429, headers: { "retry-after": "1200" }, json: { title: "Too many labs" } }),
  );

/** What the page says to whoever has no JavaScript. */
export async function noScriptWords(page: Page): Promise<string | null> {
  const note = page.locator("noscript p");
  await expect(note).toBeVisible();
  // Playwright reads no text inside a noscript element.
  return note.evaluate(({ textContent }) => textContent);
}
