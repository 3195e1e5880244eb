import type { Page } from "@playwright/test";

/**
 * Has a page start hidden, as a tab does that is opened behind others: Playwright's browser shows every page, whatever is
 * in front, so the page is told otherwise. No `visibilitychange` comes before it is shown.
 */
export const startHidden = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    let state: DocumentVisibilityState = "hidden";
    Object.defineProperties(Document.prototype, {
      visibilityState: { configurable: true, get: () => state },
      hidden: { configurable: true, get: () => state === "hidden" },
    });
    window.addEventListener("turn-page", ({ detail }: CustomEventInit<DocumentVisibilityState>) => {
      state = detail ?? state;
      document.dispatchEvent(new Event("visibilitychange"));
    });
  });

/** Shows such a page, or hides it. */
export const turn = (page: Page, state: DocumentVisibilityState): Promise<void> =>
  page.evaluate((detail) => void window.dispatchEvent(new CustomEvent("turn-page", { detail })), state);
