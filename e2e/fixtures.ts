import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, type ConsoleMessage, expect, type Page } from "@playwright/test";

/** Chromium writes an error for every 4xx and 5xx answer; refusals by a lab are what the app teaches. */
const isRefusalByLab = (message: ConsoleMessage): boolean =>
  message.text().startsWith("Failed to load resource: the server responded with a status of") &&
  URL.parse(message.location().url)?.pathname.startsWith("/api/labs/") === true;

interface Fixtures {
  /** Expects an error that would fail the test: `tolerate(/net::ERR_/, "the service was stopped on purpose")`. */
  tolerate: (pattern: RegExp, why: string) => void;
  /** Opens a second visitor's browser: cookies of its own, and watched like the first. */
  visitor: () => Promise<Page>;
}

/**
 * Waits until React listens on a page of the app; at once on all that is none, and where scripts do not run. Presses before
 * that are kept and done (`early.spec.ts`), but what a test reads of a page that sleeps is not what a person gets to use.
 */
async function awake(page: Page): Promise<void> {
  const root = page.locator(":root");
  if ((await root.getAttribute("data-waking")) !== null)
    await expect(root).toHaveAttribute("data-awake", "true");
}

/** Makes a page wait until it is awake whenever it is opened; not where a test asks for less: `waitUntil: "commit"`. */
function waitWhenOpened(page: Page): void {
  const open = page.goto.bind(page);
  const openAgain = page.reload.bind(page);
  page.goto = async (url, options) => {
    const response = await open(url, options);
    if (options?.waitUntil !== "commit") await awake(page);
    return response;
  };
  page.reload = async (options) => {
    const response = await openAgain(options);
    if (options?.waitUntil !== "commit") await awake(page);
    return response;
  };
}

interface Watch {
  errors: string[];
  watch: (context: BrowserContext) => void;
}

/** Any console error, uncaught exception or CSP violation, in any page of any visitor, fails the test. */
export const test = base.extend<Fixtures & { watched: Watch }>({
  // Playwright reads from the braces what a fixture needs, even if that is nothing.
  // oxlint-disable-next-line no-empty-pattern
  watched: async ({}, use) => {
    const errors: string[] = [];
    const watch = (context: BrowserContext): void => {
      context.on("page", waitWhenOpened);
      context.on("console", (message) => {
        const csp = /content security policy/i.test(message.text());
        if ((message.type() === "error" && !isRefusalByLab(message)) || csp)
          errors.push(`${message.page()?.url() ?? "?"}: ${message.text()}`);
      });
      context.on("weberror", (error) =>
        errors.push(`${error.page()?.url() ?? "?"}: ${error.error().stack ?? "?"}`),
      );
    };
    await use({ errors, watch });
    expect(errors, "errors in the browser").toEqual([]);
  },

  tolerate: async ({ watched }, use) => {
    const patterns: RegExp[] = [];
    await use((pattern) => patterns.push(pattern));
    const rest = watched.errors.filter((error) => !patterns.some((pattern) => pattern.test(error)));
    watched.errors.splice(0, Number.POSITIVE_INFINITY, ...rest);
  },

  context: async ({ context, watched }, use) => {
    watched.watch(context);
    await use(context);
  },

  visitor: async ({ browser, watched, contextOptions, baseURL, viewport }, use) => {
    const opened: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL, viewport });
      watched.watch(context);
      opened.push(context);
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

/** Waits for transitions to end: halfway from one colour to another nothing has the contrast that it was given. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ),
  );

/**
 * Asserts that axe finds nothing on the page by WCAG 2.2 A and AA, and names what it finds. Where all else was looked
 * at in another theme, contrast alone is left.
 *
 * On the way through a cluster it does not look again: the pages are the same build's, in states that it has looked at.
 */
export async function axe(page: Page, rules: "all" | "contrast" = "all"): Promise<void> {
  if (process.env.E2E_CLUSTER === "1") return;
  await settled(page);
  // A page that was looked at before has axe in it already. Axe by itself would open a second, empty page to put the
  // findings of frames together, of which there are none, and describe what is in order as well: most of its time.
  const isThere = await page.evaluate(() => "axe" in window);
  const runOnly =
    rules === "all"
      ? { type: "tag" as const, values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }
      : { type: "rule" as const, values: ["color-contrast"] };
  const { violations } = await new AxeBuilder({ page, ...(isThere ? { axeSource: "void 0" } : {}) })
    .options({ resultTypes: ["violations"], runOnly })
    .setLegacyMode()
    .analyze();
  expect(page.frames(), "frames, which axe looked into alone").toHaveLength(1);
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect(found, "what axe finds").toEqual([]);
}

export { expect };
