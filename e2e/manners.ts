import type { Page } from "@playwright/test";
import { axe, expect, test } from "./fixtures.ts";

type Theme = "light" | "dark";

/** What is asked of each screen: all of axe's rules, the one that a theme can break, or that nothing is cut. */
const SCREENS = [
  { theme: "dark", width: 390, height: 844, rules: "all" },
  { theme: "light", width: 360, height: 640, rules: "none" },
  { theme: "light", width: 820, height: 1180, rules: "none" },
  { theme: "dark", width: 1280, height: 720, rules: "contrast" },
  { theme: "light", width: 1440, height: 900, rules: "all" },
] as const;

/** A phone in the dark, on which nothing moves: where a walk that looks around at each state is at home. */
export const PHONE = {
  colorScheme: "dark",
  viewport: { width: 390, height: 844 },
  contextOptions: { reducedMotion: "reduce" },
} as const;

/** How many pixels the page is wider than the window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Waits until what is laid out by a measured width has been measured and drawn. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );

async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
}

const themeOf = async (page: Page): Promise<Theme> =>
  (await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)) ? "dark" : "light";

/** What one look may take on a slow machine, in milliseconds: a walk has that much more time for each. */
const LOOK_MS = 15_000;

const takeTime = (): void => test.setTimeout(test.info().timeout + LOOK_MS);

/** Asserts that axe finds nothing, neither in the theme that the page wears nor in the other. */
export async function lookInBoth(page: Page): Promise<void> {
  takeTime();
  const worn = await themeOf(page);
  await axe(page);
  await wear(page, worn === "dark" ? "light" : "dark");
  await axe(page, "contrast");
  await wear(page, worn);
}

/**
 * Asserts of the state that the page is in, on every screen, that nothing is cut and that axe finds nothing; and
 * whatever else is asked of each. Leaves the page as it was.
 */
export async function lookAround(page: Page, also?: (width: number) => Promise<void>): Promise<void> {
  takeTime();
  const before = { theme: await themeOf(page), size: page.viewportSize() };
  for (const { theme, width, height, rules } of SCREENS) {
    await page.setViewportSize({ width, height });
    await wear(page, theme);
    await drawn(page);
    if (rules !== "none") await axe(page, rules);
    expect(await overflowOf(page), `pixels wider than a window of ${width}`).toBe(0);
    await also?.(width);
  }
  if (before.size) await page.setViewportSize(before.size);
  await wear(page, before.theme);
  await drawn(page);
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
