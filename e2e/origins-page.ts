import { expect, type Locator, type Page } from "@playwright/test";

/** The page of other clients and other origins, as a visitor uses it. */
export class OriginsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens it at an origin; at the journeys' own, unless told otherwise. */
  static async open(page: Page, origin = ""): Promise<OriginsPage> {
    await page.goto(`${origin}/services/origins`);
    await expect(page.getByTestId("live-status")).toHaveAttribute("data-state", "live");
    return new OriginsPage(page);
  }

  id(name: string): Locator {
    return this.page.getByTestId(name);
  }

  arrival(id: number): Locator {
    return this.page.locator(`[data-testid="arrival"][data-id="${id}"]`);
  }

  get newest(): Locator {
    return this.id("arrival").first();
  }

  cell(carrier: "cookie" | "header", asker: "page" | "elsewhere" | "curl"): Locator {
    return this.page.locator(`[data-testid="origins-cell"][data-cell="${carrier} ${asker}"]`);
  }

  /** Logs in, once for a cookie and once for a token. */
  async login(): Promise<void> {
    const command = await this.command();
    await this.id("origins-login").click();
    // The record may be on the page before the answer is: only with that is the new token in the hand.
    await expect(this.id("origins-curl")).not.toHaveText(command);
    await expect(this.id("origins-curl")).toContainText("Authorization: Bearer ");
  }

  /** The command that stands on the page. */
  command(): Promise<string> {
    return this.id("origins-curl").innerText();
  }

  /** The token in hand. */
  async token(): Promise<string> {
    const [, token] = /Bearer ([\w.-]+)/.exec(await this.command()) ?? [];
    if (token === undefined) throw new Error("There is no token in the command.");
    return token;
  }

  /** The lab's interface, like `http://localhost:3000/api/labs/…`. */
  async api(): Promise<string> {
    const [, api] = /'(\S+)\/jwt\/me'/.exec(await this.command()) ?? [];
    if (api === undefined) throw new Error("There is no address in the command.");
    return api;
  }

  /** Opens the page of the other origin, as its link does. */
  async elsewhere(): Promise<Elsewhere> {
    const opened = this.page.context().waitForEvent("page");
    await this.id("origins-open").click();
    const page = await opened;
    await expect(page.getByText("The link handed over the lab's id")).toBeVisible();
    return new Elsewhere(page);
  }

  /** Runs one of the owner's controls. */
  async control(name: string, body: object): Promise<void> {
    const answer = await this.page.request.post(`${await this.api()}/controls/${name}`, { data: body });
    expect(answer.status(), await answer.text()).toBe(200);
  }
}

/** The page of the other origin. */
export class Elsewhere {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What the page saw of an answer. */
  saw(name: "cookie" | "header" | "closed"): Locator {
    return this.page.locator(`[data-testid="elsewhere-saw"][data-ask="${name}"]`);
  }

  async ask(name: "cookie" | "header" | "closed"): Promise<Locator> {
    await this.page.getByTestId(`elsewhere-ask-${name}`).click();
    await expect(this.saw(name)).toBeVisible();
    return this.saw(name);
  }
}
