import { expect, type Locator, type Page } from "@playwright/test";
import type { OfferedModel } from "../lib/auth/capabilities.ts";

/** The lab's page as a person uses it: by its stable hooks. */
export class LabPage {
  readonly page: Page;
  readonly stage: Locator;
  readonly log: Locator;

  constructor(page: Page) {
    this.page = page;
    this.stage = page.getByTestId("stage");
    this.log = page.getByTestId("exchange-log");
  }

  /** Makes a lab of its own and waits until its stream is live. */
  static async create(page: Page, query = ""): Promise<LabPage> {
    await page.goto(`/lab?new=1${query}`);
    return LabPage.on(page);
  }

  /** The page of a lab that is open already. */
  static async on(page: Page): Promise<LabPage> {
    await expect(page.getByTestId("live-status")).toHaveAttribute("data-state", "live");
    return new LabPage(page);
  }

  get id(): string {
    return new URL(this.page.url()).pathname.split("/")[2] ?? "";
  }

  get api(): string {
    return `${new URL(this.page.url()).origin}/api/labs/${this.id}`;
  }

  byId(id: string): Locator {
    return this.page.getByTestId(id);
  }

  /** The log's row of the newest exchange. */
  get newest(): Locator {
    return this.log.getByTestId("exchange").first();
  }

  async choose(model: OfferedModel): Promise<void> {
    await this.show("stage");
    await this.byId(`model-${model}`).click();
  }

  /** Presses a button that sends a request, and waits until its exchange is the newest and drawn to its end. */
  async send(action: string, status: number): Promise<number> {
    const before = await this.count();
    await this.show("stage");
    await this.byId(`action-${action}`).click();
    return this.settled(before + 1, status);
  }

  /** How many exchanges the log shows. */
  count(): Promise<number> {
    return this.log.getByTestId("exchange").count();
  }

  /** Waits for so many exchanges, and for the stage to show the newest to its end. */
  async settled(count: number, status: number): Promise<number> {
    await expect(this.log.getByTestId("exchange")).toHaveCount(count);
    await expect(this.newest).toHaveAttribute("data-status", String(status));
    const number = Number(await this.newest.getAttribute("data-id"));
    await expect(this.stage).toHaveAttribute("data-exchange", String(number));
    await this.toEnd();
    return number;
  }

  /** Moves the replay to its end. */
  async toEnd(): Promise<void> {
    const scrub = this.byId("replay-scrub");
    await scrub.focus();
    await this.page.keyboard.press("End");
    await expect(scrub).toHaveValue((await scrub.getAttribute("max")) ?? "");
  }

  /** Opens a tab of the inspector. */
  async tab(name: string): Promise<Locator> {
    await this.show("inspector");
    await this.byId(`tab-${name}`).click();
    return this.byId("inspector");
  }

  /** Uses a lab tool. */
  async tool(name: string): Promise<void> {
    await this.show("tools");
    await this.byId(`tool-${name}`).click();
  }

  /** On a phone, which has room for one part of the page at a time, shows that part. */
  async show(panel: "stage" | "log" | "inspector" | "tools"): Promise<void> {
    const button = this.byId(`panel-${panel}`);
    if (await button.isVisible()) await button.click();
  }

  /** What a tool said it did, told in the log. */
  async noted(text: RegExp): Promise<void> {
    // A low screen folds the log away; it is told all the same.
    await expect(this.log.getByText(text).first()).toBeAttached();
  }
}
