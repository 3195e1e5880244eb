import type { Page } from "@playwright/test";
import { SLUGS } from "../lib/lessons/slugs.ts";
import { expect, test } from "./fixtures.ts";
import { LabPage } from "./lab-page.ts";
import { LearnPage } from "./learn-page.ts";
import { staleTexts, translatableCode, translate } from "./translator.ts";

/** Holds a translated page against what React drew, and looks whether its code was left alone. */
async function isRight(page: Page, where: string): Promise<void> {
  let looked = 0;
  await expect
    .poll(async () => {
      const found = await staleTexts(page);
      ({ looked } = found);
      return found.stale;
    }, where)
    .toEqual([]);
  expect(looked, where).toBeGreaterThan(5);
  expect(await translatableCode(page), where).toEqual([]);
}

const press = async (page: Page, ...ids: string[]): Promise<void> => {
  for (const id of ids) await page.getByTestId(id).first().click();
};

test("home and the lab work while they are translated, and show what is new", { tag: "@looks" }, async ({
  page,
}) => {
  await page.goto("/");
  await translate(page);
  await press(page, "home-hello");
  await expect(page.getByTestId("home-tape")).toContainText("visitor 1");
  await press(page, "home-hello");
  await expect(page.getByTestId("home-tape")).toContainText("visitor 2");
  await press(page, "home-label", "home-hello");
  await expect(page.getByTestId("home-tape")).toContainText("visitor 3");
  await isRight(page, "home");

  const lab = await LabPage.create(page);
  await translate(page);
  for (const model of ["none", "plain", "session", "sealed", "jwt", "hybrid"] as const) {
    await lab.choose(model);
    await lab.send("hello", 200);
    await isRight(page, model);
  }
  await lab.choose("session");
  await lab.send("login-alice", 200);
  for (const tab of ["http", "cookie", "token", "code", "curl", "steps"]) {
    await lab.tab(tab);
    await isRight(page, `session, ${tab}`);
  }
  await lab.tool("advance-clock");
  await lab.noted(/15 min/);
  await lab.choose("jwt");
  await lab.send("login-bob", 200);
  await lab.tab("token");
  await isRight(page, "jwt, token");
  await press(page, "tool-steal", "theme-switch", "motion-switch");
  await isRight(page, "a stolen token");
});

test("the pages that compare work while they are translated", { tag: "@looks" }, async ({ page }) => {
  await page.goto("/compare");
  await translate(page);
  await press(page, "compare-action-login");
  await expect(page.getByTestId("compare-stage").first()).toHaveAttribute("data-exchange", /\d/);
  await press(page, "compare-model-sealed", "compare-action-me", "grid-sign-in");
  await expect(page.getByTestId("grid-sign-in")).toHaveAttribute("aria-disabled", "false");
  await isRight(page, "compare");

  await page.goto("/compare/matrix");
  await translate(page);
  await press(page, "cell", "guess-200", "matrix-run");
  await expect(page.getByTestId("matrix-panel")).toHaveAttribute("data-state", /^(?!asked|running)/);
  await isRight(page, "matrix");

  await page.goto("/compare/cost?times=20");
  await translate(page);
  await press(page, "cost-run");
  await expect(page.getByTestId("cost-claim")).toContainText("Here it");
  await press(page, "growth-run");
  await isRight(page, "cost");
});

test("services and hybrid work while they are translated", { tag: "@looks" }, async ({ page }) => {
  await page.goto("/services");
  await translate(page);
  await press(page, "services-login");
  await expect(page.getByTestId("landing")).toHaveCount(1);
  await press(page, "services-send");
  await expect(page.getByTestId("landing")).toHaveCount(2);
  await press(
    page,
    "strategy-sticky",
    "place-shared",
    "service-stop-B",
    "services-model-jwt",
    "predict-away",
  );
  await isRight(page, "services");

  await page.goto("/services/hybrid");
  await translate(page);
  await press(page, "hybrid-login-bob");
  await expect(page.getByTestId("hybrid-stage")).toHaveAttribute("data-exchange", /\d/);
  await press(page, "hybrid-send");
  await expect(page.getByTestId("hybrid-send")).toHaveAttribute("aria-disabled", "false");
  await press(page, "belief-measure", "experiment-guess-in");
  await isRight(page, "hybrid");
  await press(page, "experiment-run");
  await expect(page.getByTestId("experiment").first()).toHaveAttribute("data-state", "known");
  await isRight(page, "hybrid, an experiment");

  await page.goto("/services/origins");
  await translate(page);
  await press(page, "origins-login");
  await expect(page.getByTestId("origins-curl")).toContainText("Authorization: Bearer ");
  await press(page, "origins-ask-cookie", "own-service-curl");
  await expect(page.getByTestId("arrival").first()).toBeVisible();
  await isRight(page, "origins");
});

test("the map, the questions and the review work while they are translated", { tag: "@looks" }, async ({
  page,
}) => {
  await page.goto("/learn/before");
  await translate(page);
  for (const number of [1, 2]) {
    await press(page, "quiz-option", "quiz-next");
    await isRight(page, `question ${number}`);
  }
  await page.goto("/learn");
  await translate(page);
  await press(page, "misconception", "progress-over");
  await isRight(page, "the map");
  await page.goto("/learn/review");
  await translate(page);
  await isRight(page, "the review");
});

/** Does what a step offers, whatever it is. */
async function doStep(page: Page): Promise<void> {
  const id = (name: string) => page.getByTestId(name).first();
  const idle = () => expect(page.getByTestId("lesson").locator("progress")).toHaveCount(0);
  await expect(page.locator("article [aria-busy]")).toHaveCount(0);
  if (await id("step-set-up").isVisible()) {
    await id("step-set-up").click();
    await expect(id("step-set-up")).toHaveCount(0);
    await idle();
  }
  if (await id("option").isVisible()) {
    await id("option").click();
    await press(page, "confidence-2", "predict-commit");
  }
  for (const name of ["because", "recall-option"]) if (await id(name).isVisible()) await id(name).click();
  if (await id("step-act").isVisible()) {
    await id("step-act").click();
    await expect(id("step-act")).toHaveAttribute("aria-disabled", "false");
  }
}

for (const slug of SLUGS) {
  test(`${slug} works while it is translated`, { tag: "@looks" }, async ({ page }) => {
    const learn = await LearnPage.open(page, slug);
    await translate(page);
    const steps = await page.getByTestId("step-dot").count();
    for (let at = 1; at <= steps; at += 1) {
      await doStep(page);
      await isRight(page, `${slug}, step ${at}`);
      if (at === steps) break;
      const before = await learn.lesson.getAttribute("data-step");
      await press(page, "step-next");
      await expect(learn.lesson).not.toHaveAttribute("data-step", before ?? "");
    }
  });
}

test("a page that broke is built anew from the error page, translated as that is", { tag: "@looks" }, async ({
  page,
  tolerate,
}) => {
  tolerate(/broken on purpose|\/: $/, "something took a part of the page away");
  await page.goto("/");
  await translate(page);
  await press(page, "home-hello");
  await expect(page.getByTestId("home-tape")).toContainText("visitor 1");
  await page.evaluate(() => {
    // The next thing that React takes away is not there.
    const { removeChild } = Node.prototype;
    Node.prototype.removeChild = () => {
      Node.prototype.removeChild = removeChild;
      throw new DOMException("broken on purpose", "NotFoundError");
    };
  });
  await press(page, "home-hello");
  await page.getByRole("button", { name: "Draw it again" }).click();
  await press(page, "home-hello");
  await expect(page.getByTestId("home-tape")).toContainText("visitor 3");
});
