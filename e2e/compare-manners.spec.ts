import { ComparePage } from "./compare-page.ts";
import { axe, expect, test } from "./fixtures.ts";
import { lookAround, noScriptWords, PHONE, withoutLab } from "./manners.ts";

test("session id and JWT, by cookie and by header: one press signs in all four, another tries every property", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const compare = await ComparePage.open(page);
  await compare.id("grid-sign-in").click();
  const cells = compare.id("grid-cell");
  await expect(cells).toHaveCount(4);
  for (const cell of await cells.all()) await expect(cell).toHaveAttribute("data-status", "200");
  await axe(page);
  await compare.id("grid-prove").click();
  const holds = (property: string) =>
    page
      .locator(`[data-testid="property-cell"][data-property="${property}"]`)
      .evaluateAll((all) => all.map((cell) => (cell as HTMLElement).dataset.holds));
  // Session by cookie, by header; JWT by cookie, by header.
  const expected = {
    attached: ["yes", "no", "yes", "no"],
    script: ["no", "yes", "no", "yes"],
    "cross-site": ["partly", "no", "partly", "no"],
    revocable: ["yes", "yes", "no", "no"],
    "new-role": ["yes", "yes", "no", "no"],
    lookup: ["yes", "yes", "no", "no"],
  };
  for (const [property, answers] of Object.entries(expected))
    await expect.poll(() => holds(property), { message: property, timeout: 60_000 }).toEqual(answers);
  await expect(page.getByText("This page's script has just looked", { exact: false })).toBeVisible();
  for (const cell of await cells.all()) await expect(cell).toHaveAttribute("data-status", "200");
  const link = compare.id("property-cell").first().getByRole("link");
  await expect(link).toHaveAttribute("href", /\/labs\/[a-z0-9]+\?exchange=\d+/);
  await axe(page);
});

test("the stages and the grid stand in labs of their own", async ({ page }) => {
  const compare = await ComparePage.open(page);
  await compare.send("login");
  await compare.id("grid-sign-in").click();
  await expect(compare.id("grid-cell").last()).toHaveAttribute("data-status", "200");
  const stage = await compare.stage("session").getByRole("link").getAttribute("href");
  const cell = await compare.id("grid-cell").first().getByRole("link").getAttribute("href");
  expect(stage?.split("?")[0]).not.toBe(cell?.split("?")[0]);
  await expect(compare.stage("session")).toHaveAttribute("data-exchange", "1");
});

test("without a lab the page says why, and does not pretend", async ({ page, tolerate }) => {
  tolerate(/429/, "no lab is to be had, which is the point");
  await withoutLab(page);
  await page.goto("/compare");
  await expect(page.getByTestId("compare-trouble")).toContainText("Come back in 20 minutes");
  await page.getByTestId("compare-action-login").click();
  await expect(page.getByTestId("compare-stage").first()).not.toHaveAttribute("data-exchange", /./);
  await axe(page);
});

test.describe("without scripts", { tag: "@looks" }, () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what works without them, and shows nothing that does not", async ({ page }) => {
    await page.goto("/compare");
    expect(await noScriptWords(page)).toContain("The stages need JavaScript");
    await expect(page.getByTestId("compare-action-login")).toBeHidden();
    await expect(page.getByTestId("compare-model-jwt")).toBeHidden();
  });
});

test.describe("on any screen", { tag: "@looks" }, () => {
  test.use(PHONE);

  test("axe finds nothing, and nothing is cut", async ({ page }) => {
    const compare = await ComparePage.open(page, "?models=plain,session,sealed,jwt&denylist=on");
    await compare.send("login");
    await compare.send("me");
    await lookAround(page, async () => {
      // Where the page ends nothing lies under the bar that stays in view.
      await page.getByTestId("property-card").last().scrollIntoViewIfNeeded();
    });
  });
});
