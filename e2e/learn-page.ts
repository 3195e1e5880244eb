import { expect, type Locator, type Page } from "@playwright/test";
import { actionPath, METHOD_OF } from "../lib/trace/action-path.ts";
import type { ActionName, ModelName } from "../lib/trace/vocabulary.ts";

/** The page of a chapter as a person uses it: by its stable hooks. */
export class LearnPage {
  readonly page: Page;
  readonly lesson: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.lesson = page.getByTestId("lesson");
  }

  /** Opens a chapter, at a step or where it begins, and waits until its lab is live. */
  static async open(page: Page, slug: string, step?: string): Promise<LearnPage> {
    await page.goto(`/learn/${slug}${step === undefined ? "" : `?step=${step}`}`);
    const learn = new LearnPage(page);
    await learn.isAwake();
    return learn;
  }

  /** Waits until the lab has told, and what the steps are judged by is there. */
  isAwake(): Promise<void> {
    return expect(this.lesson).toHaveAttribute("data-awake", "true");
  }

  byId(id: string): Locator {
    return this.page.getByTestId(id);
  }

  /** One of several with the same hook: `of("option", "option", "new")`. */
  of(id: string, name: string, value: string): Locator {
    return this.page.locator(`[data-testid="${id}"][data-${name}="${value}"]`);
  }

  /** The id of the chapter's lab. */
  async lab(slug: string): Promise<string> {
    const lab = await this.page.evaluate((key) => localStorage.getItem(key), `learn-${slug}-lab`);
    expect(lab).not.toBeNull();
    return lab ?? "";
  }

  /** The address of an action of the chapter's lab, for another client. */
  async address(
    slug: string,
    model: ModelName,
    action: ActionName,
  ): Promise<{ url: string; method: string }> {
    const url = new URL(actionPath(await this.lab(slug), model, action), this.page.url()).href;
    return { url, method: METHOD_OF[action] };
  }
}
