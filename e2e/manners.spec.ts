import type { Page } from "@playwright/test";
import { axe, expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";
import { lookAround, lookInBoth } from "./manners.ts";

test("axe finds nothing in any state of the lab, on any tab", { tag: "@looks" }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const lab = await LabPage.create(page);
  await lookInBoth(page);
  await lab.send("login-alice", 200);
  await lab.send("me", 200);
  for (const tab of ["steps", "http", "cookie", "token", "code", "curl"]) {
    await lab.tab(tab);
    await lookInBoth(page);
  }
  await lab.choose("jwt");
  await lab.send("login-bob", 200);
  await lab.send("admin", 403);
  for (const tab of ["token", "steps"]) {
    await lab.tab(tab);
    await lookInBoth(page);
  }
  await lab.tool("advance-clock");
  await expect(lab.byId("lab-clock")).toContainText("15 min");
  await lab.send("me", 401);
  await lookInBoth(page);
  await lab.choose("none");
  await lab.send("hello", 200);
  await lookInBoth(page);
});

/** What can be pressed and is smaller than 24 px, by its markup. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.locator("a, button, input, select, summary, [role=tab], [role=radio]").evaluateAll((targets) =>
    targets
      .filter((target) => {
        const box = (target.closest("label") ?? target).getBoundingClientRect();
        const hidden =
          !target.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || box.width === 0;
        const isInline = getComputedStyle(target).display === "inline" && target.closest("p") !== null;
        return !hidden && !isInline && !target.closest(".sr-only") && (box.width < 24 || box.height < 24);
      })
      .map((target) => target.outerHTML.slice(0, 120)),
  );

for (const path of ["/", "/lab?new=1", "/nowhere"])
  test(`${path} fits every screen: nothing is cut, axe finds nothing, every target is at least 24 px`, {
    tag: "@looks",
  }, async ({ page, tolerate }) => {
    tolerate(/nowhere.*404/, "that page does not exist, which is the point");
    const answer = await page.goto(path);
    if (answer?.status() !== 404)
      await expect(page.getByTestId("live-status").first()).toHaveAttribute("data-state", "live");
    await lookAround(page, async (width) => expect(await smallTargets(page), `at ${width}`).toEqual([]));
  });

test("the keyboard alone signs in, looks around and steps through a trace", async ({ page }) => {
  const lab = await LabPage.create(page);
  const reach = async (id: string) => {
    for (let press = 0; press < 80; press++) {
      const focused = await page.evaluate(() =>
        document.activeElement?.closest("[data-testid]")?.getAttribute("data-testid"),
      );
      if (focused === id) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reaches ${id}.`);
  };
  await reach("action-login-alice");
  await page.keyboard.press("Enter");
  await lab.settled(1, 200);
  await page.locator("body").press("Home");
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await reach("action-me");
  await page.keyboard.press("Enter");
  await lab.settled(2, 200);
  await reach("replay-scrub");
  const end = Number(await lab.byId("replay-scrub").inputValue());
  await page.keyboard.press("ArrowLeft");
  await expect(lab.byId("replay-scrub")).toHaveValue(String(end - 1));
  await page.keyboard.press("Home");
  await expect(lab.byId("replay-scrub")).toHaveValue("0");
});

test.describe("by touch at 390 px", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("everything can be done: sign in, look, interfere, be refused, read why", async ({ page }) => {
    const lab = await LabPage.create(page);
    await page.getByRole("button", { name: "Log in as Alice" }).first().tap();
    await lab.settled(1, 200);
    await expect(lab.byId("drawer")).toHaveCount(1);
    await lab.byId("replay-back").tap();
    await lab.byId("replay-forward").tap();
    await lab.show("tools");
    await lab.byId("tool-revoke").tap();
    await lab.noted(/removed by hand/);
    await lab.show("stage");
    await lab.byId("action-me").tap();
    await lab.settled(2, 401);
    await lab.show("inspector");
    await expect(lab.byId("inspector")).toContainText("session-unknown");
    await lab.show("log");
    await lab.log.getByTestId("exchange").last().tap();
    await lab.show("stage");
    await expect(lab.stage).toHaveAttribute("data-exchange", "1");
    await axe(page);
  });
});

test("reduced motion loses nothing: a new exchange stands at its end at once", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const lab = await LabPage.create(page);
  await lab.byId("action-login-alice").click();
  await expect(lab.byId("drawer")).toHaveCount(1);
  const scrub = lab.byId("replay-scrub");
  await expect(scrub).toHaveValue((await scrub.getAttribute("max")) ?? "");
  await lab.byId("replay-back").click();
  await expect(scrub).not.toHaveValue((await scrub.getAttribute("max")) ?? "");
});

test("each exchange is told in one sentence to those who listen", async ({ page }) => {
  const lab = await LabPage.create(page);
  await lab.send("login-alice", 200);
  await expect(page.locator("[aria-live=polite]").filter({ hasText: /alice/i }).first()).toBeAttached();
});

test("theme and motion can be switched on the page, and stay", { tag: "@looks" }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto("/");
  await page.getByTestId("theme-switch").click();
  const theme = await page.locator("html").getAttribute("data-theme");
  await page.getByTestId("motion-switch").click();
  await expect(page.locator("html")).toHaveAttribute("data-motion", "reduced");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme ?? "");
  await expect(page.locator("html")).toHaveAttribute("data-motion", "reduced");
});
