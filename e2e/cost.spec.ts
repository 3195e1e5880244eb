import type { Page } from "@playwright/test";
import { ROW_IDS } from "../lib/compare/cost/rows.ts";
import { GROWN } from "../lib/compare/growth/sizes.ts";
import { micros } from "../lib/core/figures.ts";
import { median, quantile } from "../lib/core/quantiles.ts";
import type { Snapshot } from "../lib/lab/shapes.ts";
import { RECOGNITION_PARTS, recognitionCost } from "../lib/trace/cost.ts";
import type { Exchange } from "../lib/trace/exchange.ts";
import { axe, expect, test } from "./fixtures.ts";
import { lookAround, PHONE } from "./manners.ts";

const TIMES = 20;

async function open(page: Page, query = `?times=${TIMES}`): Promise<void> {
  await page.goto(`/compare/cost${query}`);
  await expect(page.getByTestId("live-status")).toHaveAttribute("data-state", "live");
}

/** What the page's own lab for a purpose has recorded. */
async function recorded(page: Page, purpose: string): Promise<{ id: string; exchanges: Exchange[] }> {
  const id = await page.evaluate((key) => localStorage.getItem(`${key}-lab`), purpose);
  const { exchanges } = (await (await page.request.get(`/api/labs/${id}`)).json()) as Snapshot;
  return { id: String(id), exchanges };
}

const timeOf = ({ steps }: Exchange): number =>
  RECOGNITION_PARTS.reduce((sum, part) => sum + recognitionCost(steps)[part], 0);

test("cost: what the table says is what the labs recorded, and the claim is judged by it", async ({
  page,
}) => {
  await open(page);
  await expect(page.getByTestId("cost-claim")).toContainText("Nobody has measured yet");
  await page.getByTestId("cost-run").click();
  await expect(page.getByTestId("cost-progress")).toBeVisible();
  await expect(page.getByTestId("announcer")).toContainText(`Measured. ${TIMES * ROW_IDS.length} requests`, {
    timeout: 45_000,
  });
  await page.getByTestId("cost-table").locator("summary").click();
  for (const row of ROW_IDS) {
    const { exchanges } = await recorded(page, `cost-${row}`);
    const measured = exchanges.filter(({ action }) => action === "me").slice(-TIMES);
    const times = measured.map(timeOf);
    const cells = page.locator(`[data-testid=cost-table] [data-row="${row}"] td`);
    await expect(cells.nth(0)).toHaveText(String(TIMES));
    await expect(cells.nth(1)).toHaveText(micros(median(times)));
    await expect(cells.nth(2)).toHaveText(micros(quantile(times, 0.95)));
    const lookup = median(measured.map(({ steps }) => recognitionCost(steps).lookup));
    await expect(cells.nth(6)).toHaveText(micros(lookup));
    const crypto = median(measured.map(({ steps }) => recognitionCost(steps).crypto));
    await expect(cells.nth(5)).toHaveText(micros(crypto));
    // Text that is read in the clear, and a bare label, take no cryptography.
    expect(crypto > 0).toBe(measured.some(({ cost }) => cost.cryptoOps > 0));
    // What is compared is what is said: a label or a list is looked up, the rest is not.
    expect(lookup > 0).toBe(row.startsWith("session") || row === "jwt-denylist" || row === "hybrid");
    await expect(page.locator(`[data-testid=cost-row][data-row="${row}"] [role=img]`)).toHaveAccessibleName(
      new RegExp(`median ${micros(median(times)).replaceAll(".", "\\.")}.*${TIMES} requests`),
    );
  }
  await expect(page.getByTestId("cost-claim")).toContainText(/Here it .*The lookup that it saves cost/);
  await expect(page.getByTestId("cost-claim").getByRole("listitem")).toHaveCount(4);
  await page.getByTestId("cost-bytes").click();
  await expect(page.getByTestId("cost-panel")).toContainText("in 100 requests");
  await axe(page);
});

test("cost: stopping keeps what was measured, and says how much that is", async ({ page }) => {
  await open(page, "?times=500");
  await page.getByTestId("cost-run").click();
  await expect(page.getByTestId("cost-progress")).not.toHaveAttribute("value", "0", { timeout: 30_000 });
  await axe(page);
  await page.getByTestId("cost-stop").click();
  await expect(page.getByTestId("announcer")).toContainText(/Stopped after [1-9][\d,]* of 4,000 requests\./);
  const [, said = ""] =
    /after ([\d,]+) of/.exec((await page.getByTestId("announcer").textContent()) ?? "") ?? [];
  await page.getByTestId("cost-table").locator("summary").click();
  const counts = await page.locator("[data-testid=cost-table] tbody tr td:nth-of-type(1)").allTextContents();
  const sum = counts
    .map(Number)
    .filter(Number.isFinite)
    .reduce((all, count) => all + count, 0);
  expect(sum).toBe(Number(said.replaceAll(",", "")));
  await expect(page.getByTestId("cost-run")).toHaveText("Measure again");
});

test("growth: each mark is a recorded size, and moving the slider measures one more", async ({ page }) => {
  await open(page, "?size=60");
  const readout = page.getByTestId("growth-readout");
  await expect(readout).toContainText("not measured");
  await page.getByTestId("growth-run").click();
  await expect(page.getByTestId("growth-announcer")).toContainText("Grown.", { timeout: 45_000 });
  await expect(readout.locator("[data-model=jwt]")).toHaveAttribute("data-fate", "dropped");
  await expect(readout.locator("[data-model=plain]")).toHaveAttribute("data-fate", "dropped");
  await expect(readout.locator("[data-model=sealed]")).toHaveAttribute("data-fate", "refused");
  await expect(readout.locator("[data-model=session]")).toHaveAttribute("data-fate", "stored");

  await page.getByTestId("growth-slider").focus();
  for (let press = 0; press < 33; press++) await page.keyboard.press("ArrowLeft");
  await expect(page.getByTestId("growth-value")).toHaveText("27");
  await expect(page).toHaveURL(/size=27/);
  await expect(readout).not.toContainText("not measured");
  await expect(page.getByTestId("growth-run")).toBeEnabled();
  const { exchanges } = await recorded(page, "growth");
  for (const model of GROWN) {
    const saved = exchanges.findLast(
      (exchange) => exchange.model === model && exchange.action === "preferences",
    );
    const set = saved?.steps.find((step) => step.kind === "cookie-set");
    expect(Object.keys(JSON.parse(saved?.request.body ?? "{}"))).toHaveLength(27);
    await expect(readout.locator(`[data-model=${model}]`)).toContainText(
      `${String(set?.data.bytes).replace(/\B(?=\d{3}$)/, ",")} B`,
    );
  }
  await page.getByTestId("growth-table").locator("summary").click();
  await expect(page.getByTestId("growth-table").getByRole("rowheader", { name: "27" })).toBeVisible();
  await axe(page);
});

test("past the line: the library refuses, the browser drops, the handler and then Node turn it down", async ({
  page,
}) => {
  await open(page);
  const card = (name: string) => page.locator(`[data-testid=past-card][data-card=${name}]`);
  for (const name of ["sealed", "dropped", "header"])
    await expect(card(name)).toHaveAttribute("data-state", "asked");
  await page.getByTestId("growth-past").click();
  await expect(page.getByTestId("growth-announcer")).toContainText("All three questions are answered.", {
    timeout: 30_000,
  });
  await expect(card("sealed").getByTestId("past-status")).toHaveText("422");
  await expect(card("sealed").locator("blockquote")).toContainText("too big");
  await expect(card("dropped").getByTestId("past-status")).toHaveText(["200", "200"]);
  await expect(card("dropped")).toContainText("The browser drops it");
  await expect(card("dropped")).toContainText("still brings the old cookie");
  await expect(card("header").getByTestId("past-status")).toHaveText(["401", "431"]);
  await expect(card("header")).toContainText("credential-too-large");
  await axe(page);

  const { id, exchanges } = await recorded(page, "growth");
  const links = page.getByTestId("past-card").getByRole("link");
  for (const link of await links.all()) {
    const [, lab, number] =
      /^\/labs\/([^?]+)\?exchange=(\d+)$/.exec((await link.getAttribute("href")) ?? "") ?? [];
    expect(lab).toBe(id);
    expect(exchanges.map((exchange) => exchange.id)).toContain(Number(number));
  }
  await expect(links).toHaveCount(6);
});

test("an address that makes no sense is told, and the usual is taken", async ({ page }) => {
  await open(page, "?times=1000000&size=forty");
  const note = page.getByTestId("address-note");
  await expect(note).toContainText("from 20 to 500");
  await expect(note).toContainText("from 1 to 200");
  await expect(page.getByTestId("cost-run")).toHaveText("Send it 200 times");
  await expect(page.getByTestId("growth-value")).toHaveText("40");
  await axe(page);
});

test.describe("on any screen", { tag: "@looks" }, () => {
  test.use(PHONE);

  test("cost: axe finds nothing before and after, and nothing is cut", async ({ page }) => {
    await open(page);
    await lookAround(page);
    await page.getByTestId("cost-run").click();
    await expect(page.getByTestId("announcer")).toContainText("Measured.", { timeout: 45_000 });
    await page.getByTestId("growth-run").click();
    await expect(page.getByTestId("growth-announcer")).toContainText("Grown.", { timeout: 45_000 });
    await page.getByTestId("growth-past").click();
    await expect(page.getByTestId("growth-announcer")).toContainText("All three", { timeout: 30_000 });
    await lookAround(page);
  });
});
