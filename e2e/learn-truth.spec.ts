import { expect, test } from "./fixtures.ts";
import { LearnPage } from "./learn-page.ts";
import { recordedIn, stageTellsTheTruth } from "./stage-truth.ts";

test("what nobody tried is not said to have been seen, and the step that shows it is a press away", async ({
  page,
}) => {
  const learn = await LearnPage.open(page, "trade-offs", "look-back");
  await learn.byId("recall-option").first().click();
  const saw = learn.byId("chapter-end").getByTestId("chapter-saw");
  await expect(saw.first()).toBeVisible();
  for (const line of await saw.all()) {
    await expect(line).toHaveAttribute("data-seen", "false");
    await expect(line).not.toContainText(/You measured|still got in|lost her role/);
  }
  await saw.first().getByRole("link").click();
  await expect(learn.lesson).toHaveAttribute("data-step", "log-out");
  await learn.isAwake();
  await learn.of("option", "option", "token-in").click();
  await learn.byId("confidence-2").check();
  await learn.byId("predict-commit").click();
  await learn.byId("step-act").click();
  await expect(learn.byId("predict-outcome")).toBeVisible();
  await learn.of("step-dot", "step", "look-back").click();
  await expect(learn.of("chapter-saw", "number", "3")).toHaveAttribute("data-seen", "true");
  await expect(learn.of("chapter-saw", "number", "9")).toHaveAttribute("data-seen", "false");
});

test("a server that one step made weak says so, and verifies again in the next, which says that too", async ({
  page,
}) => {
  const learn = await LearnPage.open(page, "passport", "flip-role");
  await expect(learn.byId("settings-now")).toHaveCount(0);
  await learn.of("lesson-tool", "tool", "decode-only").click();
  await expect(learn.byId("settings-now")).toContainText("only decodes");
  await page.reload();
  await learn.isAwake();
  await expect(learn.byId("settings-now")).toContainText("only decodes");
  await learn.byId("step-next").click();
  await expect(learn.lesson).toHaveAttribute("data-step", "outgrown");
  await expect(learn.byId("settings-restored")).toContainText("verifies tokens again");
  await learn.isAwake();
  const lab = await learn.lab("passport");
  expect((await recordedIn(page, lab)).settings.verifier).toBe("strict");
  await expect(learn.byId("settings-now")).toHaveCount(0);
  // Bob brings nothing of Alice's along.
  await learn.byId("action-login-alice").click();
  await learn.of("lesson-tool", "tool", "few").click();
  await learn.byId("step-back").click();
  await learn.isAwake();
  await learn.byId("action-login-bob").click();
  await expect(learn.byId("docket-row").last()).toContainText("Bob, viewer");
  const snapshot = await recordedIn(page, lab);
  const login = snapshot.exchanges.at(-1);
  const issued = login?.steps.find(({ kind }) => kind === "token-issued");
  expect(JSON.stringify(issued)).toMatch(/"name":"Bob".*"preferences":\{\}/);
  if (login) await stageTellsTheTruth(page, login, snapshot);
});

test("a step that explains sets itself up where its link is opened first", async ({ page }) => {
  for (const [slug, step] of [
    ["many-servers", "the-hop"],
    ["model-to-keep", "what-it-takes"],
    ["cookies-are-transport", "two-decisions"],
  ] as const) {
    const learn = await LearnPage.open(page, slug, step);
    await expect(learn.byId("because")).toHaveCount(0);
    await learn.byId("step-set-up").click();
    await expect(learn.byId("because").first()).toBeVisible();
    await expect(learn.byId("step-set-up")).toHaveCount(0);
    const number = Number(await learn.byId("stage").getAttribute("data-exchange"));
    const snapshot = await recordedIn(page, await learn.lab(slug));
    const about = snapshot.exchanges.find(({ id }) => id === number);
    expect(about).toBeDefined();
    if (about) await stageTellsTheTruth(page, about, snapshot);
  }
});
