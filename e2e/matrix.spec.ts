import type { Locator, Page } from "@playwright/test";
import { WAY_IDS, type WayId } from "../lib/auth/ways.ts";
import { EVENT_IDS, type EventId } from "../lib/compare/matrix/events.ts";
import { OUTCOMES } from "../lib/compare/matrix/outcomes.ts";
import { expect, test } from "./fixtures.ts";
import { lookAround, PHONE } from "./manners.ts";

const PATH = "/compare/matrix";

const cellOf = (page: Page, event: EventId, way: WayId): Locator =>
  page.locator(`[data-testid="cell"][data-event="${event}"][data-way="${way}"]`);

const cellsIn = (page: Page, state: string): Locator =>
  page.locator(`[data-testid="cell"][data-state="${state}"]`);

/** Chooses a cell and guesses. */
async function guess(page: Page, event: EventId, way: WayId, status: number): Promise<void> {
  await cellOf(page, event, way).click();
  await page.getByTestId(`guess-${status}`).check();
  await expect(cellOf(page, event, way)).toHaveAttribute("data-state", "guess");
}

/** Runs the chosen cell, and waits for its answer. */
async function run(page: Page, event: EventId, way: WayId): Promise<void> {
  await page.getByTestId("matrix-run").click();
  await expect(cellOf(page, event, way)).toHaveAttribute("data-state", "known");
}

test("a guess stands beside the real answer, and the exchange behind it is on the stage", async ({
  page,
}) => {
  await page.goto(PATH);
  await cellOf(page, "log-out", "jwt").click();
  await expect(page).toHaveURL(/\?cell=log-out\.jwt$/);
  await expect(page.getByTestId("matrix-run")).toBeDisabled();
  await guess(page, "log-out", "jwt", 401);
  await run(page, "log-out", "jwt");
  await expect(cellOf(page, "log-out", "jwt")).toHaveAttribute("data-status", "200");
  await expect(cellOf(page, "log-out", "jwt")).toHaveAccessibleName(/200 let in; you guessed 401/);
  await expect(page.getByTestId("matrix-versus")).toContainText("401");
  await expect(page.getByTestId("matrix-versus")).toContainText("200");
  await expect(page.getByTestId("matrix-missed")).toHaveAttribute("data-missed", "1");
  await expect(page.getByTestId("announcer")).toContainText("Replay after log-out, JWT: 200 let in");

  await expect(page.getByTestId("matrix-line")).toHaveText([
    /POST.*login.*200/,
    /POST.*logout.*204/,
    /GET.*me.*200.*thief/,
  ]);
  const link = page.getByTestId("matrix-exchange");
  const number = (await link.getAttribute("data-exchange")) ?? "";
  await link.click();
  await expect(page.getByTestId("stage")).toHaveAttribute("data-exchange", number);
  await expect(page.locator(`[data-testid="exchange"][data-id="${number}"]`)).toHaveAttribute(
    "data-client",
    "thief",
  );

  await page.goBack();
  await expect(cellOf(page, "log-out", "jwt")).toHaveAttribute("data-state", "known");
});

test("without guessing first, a cell is run at once, and can be run again", async ({ page }) => {
  await page.goto(`${PATH}?cell=revoke.session`);
  await page.getByTestId("matrix-predict").uncheck();
  await run(page, "revoke", "session");
  await expect(cellOf(page, "revoke", "session")).toHaveAttribute("data-status", "401");
  const before = await page.getByTestId("matrix-exchange").getAttribute("data-exchange");
  await page.getByTestId("matrix-run").click();
  await expect(page.getByTestId("matrix-exchange")).not.toHaveAttribute("data-exchange", before ?? "");
  await expect(cellOf(page, "revoke", "session")).toHaveAttribute("data-status", "401");
});

test("all sixty are answered as the matrix explains them", async ({ page }) => {
  await page.goto(PATH);
  await guess(page, "restart", "session", 401);
  await guess(page, "copy", "session", 401);
  await page.getByTestId("matrix-run-all").click();
  await expect(cellsIn(page, "known")).toHaveCount(60, { timeout: 30_000 });
  for (const event of EVENT_IDS) {
    for (const way of WAY_IDS) {
      const { status, word } = OUTCOMES[event][way];
      await expect(cellOf(page, event, way)).toHaveAttribute("data-status", String(status));
      await expect(cellOf(page, event, way)).toContainText(word);
    }
  }
  await expect(page.getByTestId("matrix-progress")).toHaveText("60 of 60 shown");
  await expect(page.getByTestId("matrix-missed")).toHaveAttribute("data-judged", "2");
  await expect(page.getByTestId("matrix-missed")).toHaveAttribute("data-missed", "1");
  await expect(page.getByTestId("matrix-run-all")).toHaveText("Run again");
});

test("a run can be paused: what was asked is finished, the rest stays a question", async ({ page }) => {
  await page.goto(PATH);
  await page.getByTestId("matrix-run-all").click();
  await expect(cellsIn(page, "known")).not.toHaveCount(0);
  await page.getByTestId("matrix-stop").click();
  await expect(page.getByTestId("matrix-run-all")).toHaveText("Run the rest");
  await expect(page.getByTestId("matrix-run-all")).toBeEnabled();
  await expect(cellsIn(page, "running")).toHaveCount(0);
  const [known, rest] = [await cellsIn(page, "known").count(), await cellsIn(page, "question").count()];
  expect(known + rest).toBe(60);
  expect(rest).toBeGreaterThan(0);
  await page.reload();
  await expect(cellsIn(page, "known")).toHaveCount(known);
});

test("without a network a run says that it failed, and can be tried again", async ({
  page,
  context,
  tolerate,
}) => {
  tolerate(/ERR_INTERNET_DISCONNECTED/, "the network was cut on purpose");
  await page.goto(`${PATH}?cell=copy.plain`);
  await page.getByTestId("guess-200").check();
  await context.setOffline(true);
  await page.getByTestId("matrix-run").click();
  await expect(page.getByTestId("matrix-failed")).toContainText("online");
  await expect(cellOf(page, "copy", "plain")).toHaveAttribute("data-state", "failed");
  await context.setOffline(false);
  await run(page, "copy", "plain");
  await expect(page.getByTestId("matrix-failed")).toHaveCount(0);
});

test("a lab that is not ours any more is replaced by another", async ({ page, context }) => {
  await page.goto(`${PATH}?cell=copy.session`);
  await page.getByTestId("matrix-predict").uncheck();
  await run(page, "copy", "session");
  const address = () => page.getByTestId("matrix-exchange").getAttribute("href");
  const before = (await address()) ?? "";
  await context.clearCookies();
  await page.getByTestId("matrix-run").click();
  await expect(page.getByTestId("matrix-exchange")).not.toHaveAttribute("href", before);
  await expect(cellOf(page, "copy", "session")).toHaveAttribute("data-status", "200");
  expect((await address())?.split("?")[0]).not.toBe(before.split("?")[0]);
});

for (const query of ["?cell=nonsense", "?cell=log-out.pigeon", "?cell=copy.jwt&cell=copy.plain", "?cell="]) {
  test(`the address ${query} chooses nothing, and says so`, async ({ page }) => {
    await page.goto(PATH + query);
    await expect(page.getByTestId("address-note")).toBeVisible();
    await expect(page.getByTestId("matrix-panel")).toHaveCount(0);
    await cellOf(page, "copy", "plain").click();
    await expect(page.getByTestId("address-note")).toHaveCount(0);
    await expect(page).toHaveURL(/\?cell=copy\.plain$/);
  });
}

test("the keyboard alone chooses, guesses, runs and goes back", async ({ page }) => {
  await page.goto(PATH);
  const cell = cellOf(page, "tamper", "sealed");
  await cell.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("matrix-panel")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.getByTestId("guess-200")).toBeChecked();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByTestId("guess-401")).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(page.getByTestId("matrix-run")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cell).toHaveAttribute("data-status", "401");
  await page.getByRole("button", { name: "Back to the table" }).focus();
  await page.keyboard.press("Enter");
  await expect(cell).toBeFocused();
});

test.describe("on any screen", { tag: "@looks" }, () => {
  test.use(PHONE);

  test("axe finds nothing in any state, and nothing is cut", async ({ page }) => {
    await page.goto(`${PATH}?cell=nonsense`);
    await lookAround(page);
    await guess(page, "demote", "session", 200);
    await lookAround(page);
    await run(page, "demote", "session");
    await lookAround(page);
    await page.getByTestId("matrix-run-all").click();
    await expect(cellsIn(page, "known")).toHaveCount(60, { timeout: 30_000 });
    await cellOf(page, "copy", "jwt").click();
    await lookAround(page);
  });
});
