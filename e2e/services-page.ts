import { expect, type Locator, type Page } from "@playwright/test";
import { recordedIn, stageTellsTheTruth } from "./stage-truth.ts";

type Letter = "A" | "B" | "C";

/** Where a request landed: the service's letter, `""` for none, and what it answered. */
interface Landed {
  service: string;
  status: number;
}

/** The page of the many servers, as a visitor uses it. */
export class ServicesPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(page: Page, origin = ""): Promise<ServicesPage> {
    await page.goto(`${origin}/services`);
    const services = new ServicesPage(page);
    await expect(services.id("live-status")).toHaveAttribute("data-state", "live");
    await expect(services.note("Settings changed: three services")).toBeVisible();
    return services;
  }

  id(name: string): Locator {
    return this.page.getByTestId(name);
  }

  service(name: string): Locator {
    return this.page.locator(`[data-testid="service"][data-service="${name}"]`);
  }

  row(exchange: number): Locator {
    return this.page.locator(`[data-testid="landing"][data-id="${exchange}"]`);
  }

  /** A line of the table that tells of a control. */
  note(says: string): Locator {
    return this.page.getByRole("listitem").filter({ hasText: says }).first();
  }

  /** The number of the newest exchange; 0 before the first. */
  async newest(): Promise<number> {
    const rows = this.id("landing");
    return (await rows.count()) === 0 ? 0 : Number(await rows.first().getAttribute("data-id"));
  }

  private async landed(button: Locator): Promise<Landed> {
    const next = (await this.newest()) + 1;
    await button.click();
    const row = this.row(next);
    await expect(row).toHaveAttribute("aria-current", "true");
    return {
      service: (await row.getAttribute("data-service")) ?? "",
      status: Number(await row.getAttribute("data-status")),
    };
  }

  send(): Promise<Landed> {
    return this.landed(this.id("services-send"));
  }

  login(): Promise<Landed> {
    return this.landed(this.id("services-login"));
  }

  async choose(choice: string): Promise<void> {
    await this.id(choice).check();
    await expect(this.id(choice)).toBeChecked();
  }

  async tool(what: "stop" | "start" | "restart", service: Letter): Promise<void> {
    await this.id(`service-${what}-${service}`).click();
    const done = { stop: "stopped", start: "started", restart: "restarted" }[what];
    await expect(this.note(`Service ${service} was ${done}`)).toBeVisible();
  }

  /** The id of the page's lab. */
  async lab(): Promise<string> {
    return (await this.page.evaluate(() => localStorage.getItem("services-lab"))) ?? "";
  }

  /** Holds the stage against the newest exchange as it was recorded. */
  async drawnAsRecorded(): Promise<void> {
    const snapshot = await recordedIn(this.page, await this.lab());
    for (const exchange of snapshot.exchanges.slice(-1))
      await stageTellsTheTruth(this.page, exchange, snapshot, this.id("services-stage"));
  }

  /** Marks the six slots. */
  async guess(...guesses: readonly ("in" | "away")[]): Promise<void> {
    for (const [i, guess] of guesses.entries())
      await this.id("predict-slot").nth(i).getByTestId(`predict-${guess}`).check();
  }
}
