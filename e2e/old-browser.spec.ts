import type { Page } from "@playwright/test";
import { axe, expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";

/** Takes interfaces away before any script of the page runs, as a browser lacks them that is too old. */
const without = (page: Page, ...paths: string[]): Promise<unknown> =>
  page.addInitScript((taken) => {
    for (const path of taken) {
      const names = path.split(".");
      const name = names.pop() ?? "";
      const owner = names.reduce<object>((object, each) => Reflect.get(object, each), window);
      Reflect.deleteProperty(owner, name);
    }
  }, paths);

test.describe("a browser that is too old", { tag: "@looks" }, () => {
  test("is told so before anything fails, and by the page that broke", async ({ page, tolerate }) => {
    tolerate(/toSorted/, "the browser does not have it, which is the point");
    await without(page, "Array.prototype.toSorted");
    await page.goto("/lab?new=1");
    const words = page.getByTestId("browser-too-old");
    await expect(words).toBeVisible();
    await expect(words).toContainText("Firefox 125");
    await axe(page);
    const broken = page.getByRole("main");
    await expect(broken.getByRole("heading", { level: 1 })).toContainText("too old");
    await expect(broken).toContainText("Array.prototype.toSorted");
    await expect(broken).not.toContainText("ours");
    await expect(words).toBeVisible();
    await axe(page);
  });

  for (const [api, path] of [
    ["EventSource", "/"],
    ["HTMLElement.prototype.showPopover", "/learn"],
    ["CSS.supports", "/compare"],
  ] as const)
    test(`${api}: is told so on ${path}`, async ({ page, tolerate }) => {
      tolerate(/EventSource/, "the browser does not have it, which is the point");
      await without(page, api);
      await page.goto(path);
      await expect(page.getByTestId("browser-too-old")).toBeVisible();
    });

  test("without scripts either: nothing is said that could not be known", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page.getByTestId("browser-too-old")).toBeHidden();
    await context.close();
  });
});

test("what is newer than the oldest browsers is not needed: the lab works without it, and says nothing", {
  tag: "@looks",
}, async ({ page }) => {
  await without(
    page,
    "URL.parse",
    "Promise.withResolvers",
    "Promise.try",
    "Object.groupBy",
    "Array.fromAsync",
    "structuredClone",
    "Set.prototype.union",
    "Iterator",
    "document.startViewTransition",
    "AbortSignal.any",
    "crypto.randomUUID",
  );
  const lab = await LabPage.create(page);
  await lab.send("login-alice", 200);
  await lab.send("me", 200);
  await expect(page.getByTestId("browser-too-old")).toBeHidden();
  await page.goto("/services/origins");
  await page.getByTestId("origins-login").click();
  await expect(page.getByTestId("arrival").first()).toHaveAttribute("data-status", "200");
});
