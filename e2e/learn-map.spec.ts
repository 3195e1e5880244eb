import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { EMPTY_PROGRESS, stepKey, withPlace, withRecall, withStep } from "../lib/lessons/progress.ts";
import { readProgress, writeProgress } from "../lib/lessons/progress-text.ts";
import { QUIZ, quizOf } from "../lib/lessons/quiz.ts";
import { expect, test } from "./fixtures.ts";
import { lookAround } from "./manners.ts";

const stop = (page: Page, slug: string) =>
  page.locator(`[data-testid="chapter-stop"][data-chapter="${slug}"]`);
const option = (page: Page, id: string) => page.locator(`[data-testid="quiz-option"][data-option="${id}"]`);
const stored = async (page: Page) =>
  readProgress((await page.evaluate(() => localStorage.getItem("learn-progress"))) ?? "");

/** The first step of chapter 1 is done, the second is where the learner is; two questions were missed. */
let begun = withStep(EMPTY_PROGRESS, stepKey("http-forgets", "counter"), { at: 1000 });
begun = withPlace(begun, "http-forgets", "first-hello", 2000);
begun = withRecall(begun, "http-forgets-know", { at: 3000, right: false, option: "same-computer" });

test("a newcomer is asked ten questions, goes on where they left, and is led to chapter 1", async ({
  page,
}) => {
  await page.goto("/learn");
  await expect(page.getByTestId("chapter-stop")).toHaveCount(11);
  await expect(stop(page, "http-forgets")).toHaveAttribute("data-state", "open");
  await expect(page.getByTestId("learn-go-on")).toHaveAttribute("href", "/learn/http-forgets");
  await lookAround(page);
  await page.getByRole("link", { name: "Start with ten short questions" }).click();
  await expect(page.getByTestId("quiz")).toHaveAttribute("data-when", "before");
  const [first, second, ...rest] = quizOf("before");
  const question = page.getByTestId("quiz-question");
  for (const id of [first, second]) {
    await expect(question).toHaveAttribute("data-question", id ?? "");
    // By keyboard alone.
    await option(page, QUIZ[id ?? "passport-before"].options[0] ?? "").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
  }
  await page.reload();
  for (const id of rest) {
    await expect(question).toHaveAttribute("data-question", id);
    await option(page, QUIZ[id].right).check();
    await page.getByTestId("quiz-next").click();
  }
  await expect(page.getByTestId("quiz-finished").getByRole("link").first()).toHaveAttribute(
    "href",
    "/learn/http-forgets",
  );
  await expect(page.getByTestId("quiz-result")).toHaveCount(0);
});

test("the last ten questions end with what was learned, idea by idea", async ({ page }) => {
  await page.goto("/learn/after");
  for (const id of quizOf("after")) {
    await expect(page.getByTestId("quiz-question")).toHaveAttribute("data-question", id);
    if (id === "http-forgets-after") await lookAround(page);
    const { options, right } = QUIZ[id];
    const wrong = options.find((each) => each !== right) ?? "";
    await option(page, id === "passport-after" ? wrong : right).check();
    await page.getByTestId("quiz-next").click();
  }
  await expect(page.getByTestId("quiz-idea")).toHaveCount(10);
  const idea = page.locator('[data-testid="quiz-idea"][data-idea="7"]');
  await expect(idea).toHaveAttribute("data-before", "none");
  await expect(idea).toHaveAttribute("data-after", "wrong");
  await expect(idea.getByRole("link")).toHaveAttribute("href", "/learn/passport");
  await lookAround(page);
});

test("progress goes to a file and back, a broken file loses nothing, and starting over forgets", async ({
  page,
  visitor,
}) => {
  await page.goto("/learn");
  await page.evaluate((text) => localStorage.setItem("learn-progress", text), writeProgress(begun));
  await page.reload();
  await expect(stop(page, "http-forgets")).toHaveAttribute("data-state", "here");
  await expect(page.getByTestId("learn-go-on")).toHaveAttribute(
    "href",
    "/learn/http-forgets?step=first-hello",
  );
  const saving = page.waitForEvent("download");
  await page.getByTestId("progress-export").click();
  const text = await readFile(await (await saving).path(), "utf8");
  expect(readProgress(text)).toEqual(begun);

  const other = await visitor();
  await other.goto("/learn");
  const put = (content: string) =>
    other.getByTestId("progress-import").setInputFiles({
      name: "progress.json",
      mimeType: "application/json",
      buffer: Buffer.from(content),
    });
  await put(text);
  await expect(other.getByTestId("progress-note")).toContainText("1 step, 1 answer");
  await put('{"version":1,');
  await expect(other.getByTestId("progress-note")).toContainText("Nothing was changed");
  expect(await stored(other)).toEqual(begun);
  await expect(other.getByTestId("come-back-question")).toHaveAttribute("data-due", "now");
  await lookAround(other);

  await other.getByTestId("progress-over").click();
  await other.getByTestId("progress-over-confirm").click();
  await expect(stop(other, "http-forgets")).toHaveAttribute("data-state", "open");
  await expect(other.getByTestId("come-back-question")).toHaveCount(0);
});

test("two tabs tell each other, and a missed question comes back until it is remembered", async ({
  page,
  context,
}) => {
  await page.goto("/learn");
  await page.evaluate((text) => localStorage.setItem("learn-progress", text), writeProgress(begun));
  await page.reload();
  await expect(page.getByTestId("come-back-question")).toHaveAttribute("data-due", "now");
  const review = await context.newPage();
  await review.goto("/learn/review");
  const question = review.getByTestId("review-question");
  await expect(question).toHaveAttribute("data-question", "http-forgets-know");
  await review.locator('[data-testid="review-option"][data-option="stranger"]').click();
  await expect(question).toContainText("It comes back tomorrow");
  await lookAround(review);
  await review.getByTestId("review-next").click();
  await expect(question).toHaveCount(0);
  await expect(page.getByTestId("come-back-question")).toHaveAttribute("data-due", "later");
});

test("where storage is forbidden or full the page goes on, and says so", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto("/learn/before");
  const [first, second] = quizOf("before");
  await option(page, QUIZ[first ?? "passport-before"].right).check();
  await page.getByTestId("quiz-next").click();
  await expect(page.getByTestId("progress-trouble")).toContainText("storage is full");
  await expect(page.getByTestId("quiz-question")).toHaveAttribute("data-question", second ?? "");

  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("no", "SecurityError");
      },
    });
  });
  await page.goto("/learn");
  await expect(page.getByTestId("progress-trouble")).toContainText("does not let the page keep anything");
  await expect(page.getByTestId("progress-export")).toBeEnabled();
  await page.getByTestId("misconception").first().focus();
  await expect(page.getByTestId("misconceptions")).toContainText("Number 1");
});
