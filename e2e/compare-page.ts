import { expect, type Locator, type Page } from "@playwright/test";

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

/** The page that compares, as a visitor uses it. */
export class ComparePage {
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
