import type { Locator, Page } from "@playwright/test";
import { axe, expect, test } from "./fixtures.ts";

/** What is looked at of a recorded exchange. */
interface Recorded {
  id: number;
  model: string;
  action: string;
  carrier: string | null;
  request: { headers: [string, string][] };
  response: { status: number };
  cost: Record<
    "micros" | "storeReads" | "storeWrites" | "cryptoOps" | "requestBytes" | "responseBytes",
    number
  >;
}

/** The page as a visitor uses it. */
class ComparePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, query = ""): Promise<ComparePage> {
    await page.goto(`/compare${query}`);
    await expect(page.getByTestId("live-status")).toHaveAttribute("data-state", "live");
    return new ComparePage(page);
  }

  id(name: string): Locator {
    return this.page.getByTestId(name);
  }

  stage(model: string): Locator {
    return this.page.locator(`[data-testid="compare-stage"][data-model="${model}"]`);
  }

  /** Presses an action and waits until every stage shows another exchange, to its end. */
  async send(action: string): Promise<void> {
    const stages = await this.id("compare-stage").all();
    const before = await Promise.all(stages.map((stage) => stage.getAttribute("data-exchange")));
    await this.id(`compare-action-${action}`).click();
    for (const [i, stage] of stages.entries())
      await expect(stage).not.toHaveAttribute("data-exchange", before[i] ?? "none");
    for (const stage of stages) await expect(stage).toHaveAttribute("data-exchange", /\d+/);
    await this.toEnd();
  }

  async toEnd(): Promise<void> {
    const scrub = this.id("compare-scrub");
    await scrub.focus();
    await this.page.keyboard.press("End");
    await expect(scrub).toHaveValue((await scrub.getAttribute("max")) ?? "");
  }

  /** What the lab recorded of the exchange on a stage. */
  async recorded(model: string): Promise<Recorded> {
    const number = await this.stage(model).getAttribute("data-exchange");
    const href = await this.stage(model).getByRole("link").getAttribute("href");
    const lab = /\/labs\/([^?]+)/.exec(href ?? "")?.[1];
    const response = await this.page.request.get(`/api/labs/${lab}`);
    const { exchanges } = (await response.json()) as { exchanges: Recorded[] };
    const found = exchanges.find(({ id }) => String(id) === number);
    if (!found) throw new Error(`Exchange ${number} is not recorded.`);
    return found;
  }

  cell(row: string, model: string): Locator {
    return this.page.locator(
      `[data-testid="score-row"][data-row="${row}"] [data-testid="score-cell"][data-model="${model}"]`,
    );
  }
}

const grouped = (value: number): string => value.toLocaleString("en-US");

test("two models are asked the same at once, and the figures are those that were recorded", async ({
  page,
}) => {
  const compare = await ComparePage.open(page);
  await expect(page.getByText("Nobody is signed in here yet.", { exact: false })).toBeVisible();
  await axe(page);
  await compare.send("login");
  await compare.send("me");
  for (const model of ["session", "jwt"]) {
    const { cost, response, request } = await compare.recorded(model);
    expect(response.status).toBe(200);
    await expect(compare.stage(model)).toHaveAttribute("data-status", "200");
    await expect(compare.cell("reads", model)).toContainText(String(cost.storeReads));
    await expect(compare.cell("writes", model)).toContainText(String(cost.storeWrites));
    await expect(compare.cell("crypto", model)).toContainText(String(cost.cryptoOps));
    // The whole request is what this model needs and what nobody read: both are told.
    const cell = (await compare.cell("bytes", model).innerText()).replaceAll(",", "");
    const [, own = 0, down = 0, unread = 0] =
      /(\d+) \+ (\d+)(?: (\d+) unread)?/.exec(cell)?.map((text) => Number(text ?? 0)) ?? [];
    expect(own + unread).toBe(cost.requestBytes);
    expect(down).toBe(cost.responseBytes);
    await expect(compare.stage(model).getByTestId("wire")).toContainText(`${grouped(down)} B`);
    const names = request.headers
      .filter(([name]) => name.toLowerCase() === "cookie")
      .map(([, value]) => value);
    expect(names.join("; ")).toContain(`${model}=`);
  }
  expect((await compare.recorded("session")).cost.storeReads).toBe(1);
  expect((await compare.recorded("jwt")).cost.storeReads).toBe(0);
  await axe(page);
});

test("what differs is marked with a sign and a word, and what does not is quiet", async ({ page }) => {
  const compare = await ComparePage.open(page);
  await compare.send("login");
  await compare.send("me");
  const fact = (name: string) => page.locator(`[data-testid="fact"][data-fact="${name}"]`);
  await expect(fact("source")).toHaveAttribute("data-differs", "true");
  await expect(fact("source")).toContainText("≠");
  await expect(fact("source")).toContainText(/a record.*the token/s);
  await expect(fact("status")).toHaveAttribute("data-differs", "false");
  await expect(compare.stage("session").getByTestId("wire")).toContainText("≠ differs");
  // A changed role: the drawer knows at once, the passport says what was true when it was signed.
  await compare.id("compare-change-role").click();
  await expect(compare.id("compare-said")).toContainText("Alice is viewer now");
  await compare.send("admin");
  await expect(compare.stage("session")).toHaveAttribute("data-status", "403");
  await expect(compare.stage("jwt")).toHaveAttribute("data-status", "200");
  await expect(fact("status")).toHaveAttribute("data-differs", "true");
  await axe(page);
});

test("one replay moves all stages, by the keyboard alone", async ({ page }) => {
  const compare = await ComparePage.open(page);
  await compare.send("login");
  await compare.send("me");
  const scrub = compare.id("compare-scrub");
  const cursors = async () =>
    Promise.all(
      (await compare.id("compare-stage").all()).map(async (stage) =>
        Number(await stage.getAttribute("data-cursor")),
      ),
    );
  const ends = await cursors();
  await scrub.focus();
  await page.keyboard.press("Home");
  await expect(compare.stage("jwt")).toHaveAttribute("data-cursor", "0");
  expect(await cursors()).toEqual([0, 0]);
  await expect(scrub).toHaveAttribute("aria-valuetext", /^Moment 0 of \d+/);
  await page.keyboard.press("ArrowRight");
  await expect(compare.stage("jwt")).toHaveAttribute("data-cursor", "1");
  expect(await cursors()).toEqual([1, 1]);
  await compare.id("compare-back").press("Enter");
  await expect(scrub).toHaveValue("0");
  await compare.id("compare-forward").press("Enter");
  await expect(scrub).toHaveValue("1");
  await compare.id("compare-play").press("Enter");
  await expect(scrub).toHaveValue((await scrub.getAttribute("max")) ?? "", { timeout: 20_000 });
  expect(await cursors()).toEqual(ends);
});

test("two to four models are chosen, and the address keeps it, never a credential", async ({ page }) => {
  const compare = await ComparePage.open(page, "?models=session,jwt&carrier=header&action=admin");
  await compare.id("compare-model-session").click();
  await expect(page.getByText("At least two have to stay", { exact: false })).toBeVisible();
  await expect(compare.id("compare-model-session")).toBeChecked();
  await compare.id("compare-model-sealed").check();
  await compare.id("compare-model-plain").check();
  await compare.id("compare-model-none").click();
  await expect(page.getByText("At most four fit", { exact: false })).toBeVisible();
  await compare.id("compare-denylist").click();
  await expect(page).toHaveURL(/\?models=plain,session,sealed,jwt&carrier=header&action=admin&denylist=on$/);
  await compare.send("login");
  await compare.send("me");
  for (const model of ["plain", "session", "sealed", "jwt"]) {
    const recorded = await compare.recorded(model);
    expect(recorded).toMatchObject({ carrier: "header", response: { status: 200 } });
    await expect(compare.stage(model).getByTestId("in-hand")).toBeVisible();
  }
  expect((await compare.recorded("jwt")).cost.storeReads).toBe(1);
  await expect(page.getByTestId("announcer")).toContainText(
    /Plain cookie answered 200 as Alice.*JWT \+ denylist answered 200/s,
  );
  await expect(page).toHaveURL(/\?models=plain,session,sealed,jwt&carrier=header&action=me&denylist=on$/);
  await axe(page);
  await page.reload();
  await expect(compare.stage("jwt")).toHaveAttribute("data-status", "200");
});

test("called back: the drawer is gone, the listed passport is refused", async ({ page }) => {
  const compare = await ComparePage.open(page, "?denylist=on");
  await compare.send("login");
  await expect(compare.cell("copy", "session")).toContainText("unless revoked");
  await compare.id("compare-revoke").click();
  await expect(compare.id("compare-said")).toContainText(/is empty now.*on the list/s);
  await compare.send("me");
  for (const model of ["session", "jwt"]) {
    await expect(compare.stage(model)).toHaveAttribute("data-status", "401");
    await expect(compare.cell("copy", model)).toContainText("Nothing");
  }
  await axe(page);
});

test("an address that makes no sense is answered with the usual choice, in words", async ({ page }) => {
  const compare = await ComparePage.open(page, "?models=session,teapot&carrier=pigeon&action=me");
  await expect(compare.id("address-note")).toContainText("which models, and which carrier");
  await expect(compare.id("compare-stage")).toHaveCount(2);
  await expect(page).toHaveURL(/\?models=session,jwt&carrier=cookie&action=me$/);
  await axe(page);
});

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

for (const size of [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1280, height: 720 },
])
  for (const colorScheme of ["light", "dark"] as const)
    test(`nothing is wider than ${size.width} px in ${colorScheme}, and axe finds nothing there`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const compare = await ComparePage.open(page, "?models=plain,session,sealed,jwt&denylist=on");
      await compare.send("login");
      await compare.send("me");
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await axe(page);
    });
