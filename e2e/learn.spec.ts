import { spokenText } from "../lib/lessons/texts.ts";
import { words as twoHalves } from "../lib/lessons/words/en/two-halves.ts";
import { expect, test } from "./fixtures.ts";
import { LearnPage } from "./learn-page.ts";
import { noScriptWords } from "./manners.ts";

const SLUG = "http-forgets";

test("what was locked in stands after a reload, and the outcome beside it", async ({ page }) => {
  const learn = await LearnPage.open(page, SLUG, "second-hello");
  await expect(learn.byId("step-act")).toHaveCount(0);
  await learn.of("option", "option", "back").click();
  await learn.byId("confidence-3").check();
  await learn.byId("predict-commit").click();
  await page.reload();
  await learn.isAwake();
  await expect(learn.of("option", "option", "back")).toHaveAttribute("data-chosen", "true");
  await expect(learn.byId("predict-commit")).toHaveCount(0);
  await learn.byId("step-act").click();
  await expect(learn.byId("predict-outcome")).toHaveAttribute("data-right", "false");
  await expect(learn.of("option", "option", "new")).toHaveAttribute("data-true", "true");
  await page.reload();
  await expect(learn.byId("predict-outcome")).toHaveAttribute("data-right", "false");
  await expect(learn.of("step-dot", "step", "second-hello")).toHaveAttribute("data-done", "true");
});

test("before an answer is locked in the stage sends nothing", async ({ page }) => {
  const learn = await LearnPage.open(page, SLUG, "second-hello");
  await expect(learn.byId("action-hello")).toHaveCount(0);
  await learn.of("option", "option", "new").click();
  await learn.byId("confidence-1").check();
  await learn.byId("predict-commit").click();
  await expect(learn.byId("action-hello")).toBeVisible();
});

test("a task says what is missing and what was done last, and counts any client", async ({
  page,
  request,
}) => {
  const learn = await LearnPage.open(page, SLUG, "five-hellos");
  await expect(learn.byId("goal-did")).toHaveCount(0);
  await learn.byId("action-hello").click();
  await expect(learn.byId("goal-did")).toContainText("/none/hello");
  await expect(learn.byId("goal-missing")).toBeVisible();
  const { url } = await learn.address(SLUG, "none", "hello");
  for (let n = 0; n < 4; n += 1) await request.get(url);
  await expect(learn.of("goal", "goal", "five")).toHaveAttribute("data-met", "true");
  await expect(learn.byId("step-why")).toBeVisible();
  await expect(learn.lesson).toHaveAttribute("data-done", "true");
});

test("a step starts over with one press", async ({ page }) => {
  const learn = await LearnPage.open(page, SLUG, "five-hellos");
  await learn.byId("action-hello").click();
  await expect(learn.byId("goal-did")).toBeVisible();
  await learn.byId("step-restore").click();
  await expect(learn.byId("goal-did")).toHaveCount(0);
  await expect(learn.byId("stage")).toHaveAttribute("data-exchange", "");
});

test("a link to a step brings the lab to where it begins, and a wrong way there is told as one", async ({
  page,
}) => {
  const learn = await LearnPage.open(page, "two-halves", "two-browsers");
  await expect(learn.byId("step-needs")).toBeVisible();
  await expect(learn.byId("goal")).toHaveCount(0);
  await learn.byId("step-set-up").click();
  await expect(learn.byId("step-needs")).toHaveCount(0);
  await expect(learn.byId("goal-missing")).toBeVisible();
  // What sets the step up is no part of it.
  await expect(learn.byId("goal-did")).toHaveCount(0);
  await expect(learn.byId("goal-wrong")).toHaveCount(0);
  await learn.byId("action-login-alice").click();
  const { "two-browsers": said } = twoHalves.steps;
  const wrong = said?.kind === "do" ? spokenText(said.wrong["same-browser"] ?? "?") : "?";
  await expect(learn.byId("goal-wrong")).toHaveText(wrong);
  await expect(learn.of("goal", "goal", "drawers")).toHaveAttribute("data-met", "false");
  await expect(learn.lesson).toHaveAttribute("data-done", "false");

  await page.goto("/learn/two-halves?step=no-such-step");
  await expect(learn.lesson).toHaveAttribute("data-step", "recall");
});

test("a question that was missed comes back in the next chapter, and on the map until then", async ({
  page,
}) => {
  const missed = "http-forgets-nothing-attached";
  const learn = await LearnPage.open(page, "cookie-identifies");
  await learn.of("recall-option", "option", "time").click();
  await expect(learn.of("recall-option", "option", "time")).toHaveAttribute("data-right", "false");
  await page.goto("/learn");
  await expect(learn.of("come-back-question", "question", missed)).toHaveAttribute("data-due", "now");

  await page.goto("/learn/filing-cabinet");
  await learn.isAwake();
  const again = page.locator(`[data-question="${missed}"]`);
  await expect(learn.byId("recall-option").first()).toBeVisible();
  await expect(again).toHaveCount(0);
  await learn.byId("recall-option").first().click();
  await again.locator('[data-option="brought"]').click();
  await expect(again.locator('[data-option="brought"]')).toHaveAttribute("data-right", "true");
  await page.goto("/learn");
  await expect(learn.of("come-back-question", "question", missed)).toHaveAttribute("data-due", "later");
});

test("where nothing can be stored a chapter says so, and goes on", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("no", "SecurityError");
        },
      });
  });
  const learn = await LearnPage.open(page, SLUG);
  await expect(learn.byId("progress-trouble")).toBeVisible();
  await learn.byId("step-next").click();
  await learn.byId("step-act").click();
  await expect(learn.lesson).toHaveAttribute("data-done", "true");
  await learn.byId("step-next").click();
  await learn.of("option", "option", "back").click();
  await learn.byId("confidence-3").check();
  await learn.byId("predict-commit").click();
  await learn.byId("step-act").click();
  await expect(learn.byId("predict-outcome")).toHaveAttribute("data-right", "false");
  await learn.byId("step-back").click();
  await expect(learn.of("step-dot", "step", "counter")).toHaveAttribute("data-done", "true");
  await expect(learn.of("step-dot", "step", "second-hello")).toHaveAttribute("data-done", "true");
});

test("the address goes with the step, and the focus goes to its heading", async ({ page }) => {
  const learn = await LearnPage.open(page, SLUG);
  await learn.byId("step-next").click();
  await expect(page).toHaveURL(/\?step=first-hello$/);
  await expect(learn.lesson.getByRole("heading", { level: 2 }).first()).toBeFocused();
  await page.goBack();
  await expect(learn.lesson).toHaveAttribute("data-step", "counter");
});

test("whoever knows the chapter answers one question and goes on", async ({ page }) => {
  const learn = await LearnPage.open(page, SLUG);
  await learn.byId("chapter-known").click();
  await learn.of("known-option", "option", "same-computer").click();
  await expect(learn.byId("known-go")).toHaveCount(0);
  await learn.of("known-option", "option", "stranger").click();
  await learn.byId("known-go").click();
  await expect(page).toHaveURL(/\/learn\/cookie-identifies$/);
});

test("on paper the chapter is a sheet", async ({ page }) => {
  const learn = await LearnPage.open(page, SLUG);
  await expect(learn.byId("print-sheet")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(learn.byId("print-sheet")).toBeVisible();
  await expect(learn.lesson).toBeHidden();
  await expect(learn.byId("print-sheet")).toContainText("curl -i");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the chapter is a sheet, and says what is missing", { tag: "@looks" }, async ({ page }) => {
    await page.goto(`/learn/${SLUG}`);
    await expect(page.getByTestId("print-sheet")).toBeVisible();
    await expect(page.getByTestId("print-sheet")).toContainText("curl -i");
    await expect(page.getByTestId("lesson")).toBeHidden();
    expect(await noScriptWords(page)).toContain("JavaScript");
  });
});

test("no chapter has that name", async ({ request }) => {
  expect((await request.get("/learn/no-such-chapter")).status()).toBe(404);
});
