import { expect, type Locator, type Page } from "@playwright/test";
import { recordedIn, stageTellsTheTruth } from "./stage-truth.ts";

/** The page of the hybrid model, as a visitor uses it. */
export class HybridPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page): Promise<HybridPage> {
    await page.goto("/services/hybrid");
    await expect(page.getByTestId("live-status")).toHaveAttribute("data-state", "live");
    return new HybridPage(page);
  }

  id(name: string): Locator {
    return this.page.getByTestId(name);
  }

  service(name: string): Locator {
    return this.page.locator(`[data-testid="inside-service"][data-service="${name}"]`);
  }

  experiment(id: string): Locator {
    return this.page.locator(`[data-testid="experiment"][data-id="${id}"]`);
  }

  row(selector: string): Locator {
    return this.page.locator(`[data-testid="tree-row"]${selector}`);
  }

  /** Presses a button, and waits until what it does is drawn. */
  async press(button: string): Promise<void> {
    await expect(this.id(button)).toHaveAttribute("aria-disabled", "false");
    await this.id(button).click();
    await this.idle();
  }

  /** Nothing is under way any more. */
  async idle(): Promise<void> {
    await expect(this.id("hybrid-send")).toHaveAttribute("aria-disabled", "false");
  }

  /** Presses a button that sends something, and waits until another exchange is drawn. */
  async send(button: string): Promise<void> {
    const before = await this.id("hybrid-stage").getAttribute("data-exchange");
    await this.press(button);
    await expect(this.id("hybrid-stage")).not.toHaveAttribute("data-exchange", before ?? "none");
  }

  /** Holds the stage against the newest exchange as it was recorded. */
  async drawnAsRecorded(): Promise<void> {
    const lab = await this.page.evaluate(() => localStorage.getItem("hybrid-lab"));
    const snapshot = await recordedIn(this.page, lab ?? "");
    for (const exchange of snapshot.exchanges.slice(-1))
      await stageTellsTheTruth(this.page, exchange, snapshot, this.id("hybrid-stage"));
  }

  /** Each service with what it answered last; `""` where it was not asked. */
  async answers(): Promise<Record<string, string>> {
    const cards = await this.id("inside-service").all();
    const told = cards.map(async (card) => [
      await card.getAttribute("data-service"),
      [await card.getAttribute("data-status"), await card.getAttribute("data-code")]
        .filter(Boolean)
        .join(" "),
    ]);
    return Object.fromEntries(await Promise.all(told));
  }

  /** Guesses, carries an experiment out, and waits for its answer. */
  async tryOut(id: string, guess: "in" | "out"): Promise<void> {
    const card = this.experiment(id);
    await card.getByTestId(`experiment-guess-${guess}`).check();
    await expect(card).toHaveAttribute("data-state", "guessed");
    await card.getByTestId("experiment-run").click();
    await expect(card).toHaveAttribute("data-state", "known");
    await this.idle();
  }
}
