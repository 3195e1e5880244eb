import type { Page, Route } from "@playwright/test";
import { QUIZ, quizOf } from "../lib/lessons/quiz.ts";
import { axe, expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";

/** Opens a page whose scripts are still on their way, and counts how often it is loaded. */
async function openAsleep(
  page: Page,
  path: string,
): Promise<{ wake: () => Promise<void>; loads: () => number }> {
  const held: Route[] = [];
  let isAwake = false;
  let loads = 0;
  const isScript = /\/_next\/static\/.*\.js/;
  await page.route(isScript, async (route) => {
    if (isAwake) await route.continue();
    else held.push(route);
  });
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });
  await page.goto(path, { waitUntil: "commit" });
  await page.waitForLoadState("domcontentloaded");
  await expect(page.locator(":root")).toHaveAttribute("data-waking", "soon");
  return {
    loads: () => loads,
    wake: async () => {
      isAwake = true;
      await Promise.all(held.splice(0).map((route) => route.continue()));
      await page.unroute(isScript);
      await expect(page.locator(":root")).toHaveAttribute("data-awake", "true");
      await expect(page.locator(":root")).not.toHaveAttribute("data-waking");
    },
  };
}

const pressed = async (page: Page, id: string): Promise<void> => {
  await page.getByTestId(id).first().click({ force: true });
};

test("home: what is pressed before the scripts came is done once, in its order", async ({ page }) => {
  const sent: string[] = [];
  page.on("request", (request) => {
    if (/\/(none|session)\/hello$/.test(request.url())) sent.push(request.url());
  });
  const { wake, loads } = await openAsleep(page, "/");
  const note = page.getByTestId("waking");
  await expect(note).toHaveText("This page wakes in a moment. You can press already.", {
    useInnerText: true,
  });
  await pressed(page, "home-label");
  await pressed(page, "home-hello");
  await expect(note).toContainText("Your press is kept", { useInnerText: true });
  await expect(page.getByTestId("home-hello")).toHaveAttribute("aria-busy", "true");
  await axe(page);
  await wake();
  await expect(page.getByTestId("home-label")).toBeChecked();
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]).toContain("/session/hello");
  await expect(page.getByTestId("envelope").first()).toBeVisible();
  expect(sent).toHaveLength(1);
  await expect(note).toHaveText("", { useInnerText: true });
  expect(loads()).toBe(1);
});

test("questions: a choice by keyboard and Enter do not load the page again, and count", async ({ page }) => {
  const [first, second] = quizOf("before");
  const { wake, loads } = await openAsleep(page, "/learn/before");
  const question = page.getByTestId("quiz-question");
  const right = QUIZ[first ?? "passport-before"].right;
  await page.locator(`[data-testid="quiz-option"][data-option="${right}"]`).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(question).toHaveAttribute("data-question", first ?? "");
  await wake();
  await expect(question).toHaveAttribute("data-question", second ?? "");
  expect(loads()).toBe(1);
});

test("the lab: model, sign-in, a tool that waits for the lab, a tab by arrow key", async ({ page }) => {
  const made = await LabPage.create(page);
  const { wake, loads } = await openAsleep(page, `/labs/${made.id}`);
  await pressed(page, "model-jwt");
  await pressed(page, "action-login-alice");
  await page.getByTestId("tab-steps").focus();
  await page.keyboard.press("ArrowRight");
  // It is shut until the lab has told whose it is, and a press on what is shut is no click.
  const box = await page.getByTestId("tool-advance-clock").boundingBox();
  await page.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
  await wake();
  const lab = await LabPage.on(page);
  await expect(lab.log.getByTestId("exchange")).toHaveCount(1);
  await expect(lab.newest).toHaveAttribute("data-model", "jwt");
  await expect(page.getByTestId("tab-http")).toHaveAttribute("aria-selected", "true");
  await lab.noted(/15 min/);
  await expect(lab.log.getByTestId("exchange")).toHaveCount(1);
  expect(loads()).toBe(1);
});

test("a chapter: a whole prediction, answered before the lab is there", async ({ page }) => {
  const { wake, loads } = await openAsleep(page, "/learn/http-forgets?step=second-hello");
  const option = page.getByTestId("option").nth(1);
  await option.locator("input").press("Space");
  await pressed(page, "confidence-2");
  await pressed(page, "predict-commit");
  await wake();
  await expect(option).toHaveAttribute("data-chosen", "true");
  await expect(page.getByTestId("step-act")).toBeVisible();
  expect(loads()).toBe(1);
});

test("every other page: its switches, choices, sliders and buttons", async ({ page }) => {
  const asleep = async (path: string, early: () => Promise<void>): Promise<void> => {
    const { wake, loads } = await openAsleep(page, path);
    await early();
    await wake();
    expect(loads(), path).toBe(1);
  };
  const root = page.locator(":root");
  const id = (name: string) => page.getByTestId(name);

  await asleep("/compare", async () => {
    await pressed(page, "motion-switch");
    await pressed(page, "theme-switch");
    await pressed(page, "compare-model-sealed");
    await pressed(page, "compare-action-login");
  });
  await expect(root).toHaveAttribute("data-motion", "reduced");
  await expect(root).toHaveAttribute("data-theme", "dark");
  await expect(page.locator('[data-testid="compare-stage"][data-model="sealed"]')).toBeVisible();

  await asleep("/compare/matrix", async () => {
    await pressed(page, "cell");
    await pressed(page, "matrix-predict");
  });
  await expect(id("matrix-predict")).not.toBeChecked();
  await expect(id("matrix-run")).toBeEnabled();

  await asleep("/compare/cost", async () => {
    await id("growth-slider").focus();
    await page.keyboard.press("End");
    await pressed(page, "cost-bytes");
  });
  await expect(id("growth-slider")).toHaveValue((await id("growth-slider").getAttribute("max")) ?? "");
  await expect(id("growth-slider")).not.toHaveAttribute("aria-busy");

  await asleep("/services", async () => {
    await pressed(page, "strategy-sticky");
    await pressed(page, "services-login");
    await pressed(page, "predict-away");
  });
  await expect(id("strategy-sticky")).toBeChecked();
  await expect(id("predict-away").first()).toBeChecked();
  await expect(id("landing").first()).toHaveAttribute("data-status", "200");

  await asleep("/services/hybrid", async () => {
    await pressed(page, "hybrid-tokens-one");
    await pressed(page, "hybrid-login-bob");
  });
  await expect(id("hybrid-tokens-one")).toBeChecked();
  await expect(id("hybrid-stage")).toHaveAttribute("data-exchange", /\d/);

  await asleep("/services/origins", async () => {
    await pressed(page, "own-service-curl");
    await pressed(page, "origins-login");
  });
  await expect(id("own-service-curl")).toBeChecked();
  await expect(id("origins-curl")).toContainText("Authorization: Bearer ");

  await asleep("/learn", async () => {
    await id("misconception").nth(2).click();
    await id("progress-import").setInputFiles({
      name: "progress.json",
      mimeType: "application/json",
      buffer: Buffer.from("{"),
    });
  });
  await expect(id("misconceptions")).toContainText("Number 3");
  await expect(id("progress-note")).toContainText("Nothing was changed");
});

test("a page whose scripts do not arrive says so, and claims nothing else", async ({ page, tolerate }) => {
  tolerate(/Failed to load resource|ChunkLoadError|net::ERR/, "the scripts are refused on purpose");
  await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort());
  await page.goto("/", { waitUntil: "commit" });
  await expect(page.getByTestId("waking")).toHaveText(/A part of this page did not arrive/, {
    useInnerText: true,
  });
});
