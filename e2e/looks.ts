import type { Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

/** As many elements as a walk by keyboard may pass before it counts as endless. */
const MOST_STOPS = 400;

/**
 * Walks through the page by Tab, or backwards by Shift+Tab, and names each element that had the focus while something
 * else covered all of it (WCAG 2.2, 2.4.11).
 */
export async function hiddenFocus(page: Page, key: "Tab" | "Shift+Tab"): Promise<string[]> {
  const hidden: string[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  const seen = new Set<string>();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const known = element as HTMLElement & { stopNumber?: string };
      known.stopNumber ??= crypto.randomUUID();
      const target = element.closest("label") ?? element;
      const boxes = [...target.getClientRects()];
      const isSeen = boxes.some(({ left, top, width, height }) =>
        [0.1, 0.5, 0.9].some((x) =>
          [0.1, 0.5, 0.9].some((y) => {
            const hit = document.elementFromPoint(left + width * x, top + height * y);
            return hit !== null && (target.contains(hit) || hit.contains(target));
          }),
        ),
      );
      return { id: known.stopNumber, isSeen, markup: element.outerHTML.slice(0, 120) };
    });
    if (at === null || seen.has(at.id)) break;
    seen.add(at.id);
    if (!at.isSeen) hidden.push(at.markup);
  }
  expect(seen.size, `elements that ${key} reaches`).toBeGreaterThan(0);
  return hidden;
}

/** What stays in view while the page scrolls: what is fixed or sticky, and seen. */
export const floating = (page: Page): Promise<string[]> =>
  page
    .locator("body *")
    .evaluateAll((all) =>
      all
        .filter(
          (element) =>
            ["fixed", "sticky"].includes(getComputedStyle(element).position) &&
            element.checkVisibility({ visibilityProperty: true }) &&
            element.getBoundingClientRect().height > 1,
        )
        .map((element) => element.outerHTML.slice(0, 120)),
    );

/**
 * What is drawn by a background or a shadow alone and is not to be seen in forced colours: elements without a text, and
 * what stands before and after others.
 */
export async function lostInForcedColors(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: "none" });
  await page.evaluate<string[], "drawn" | "lost">(mark, "drawn");
  await page.emulateMedia({ forcedColors: "active" });
  const lost = await page.evaluate<string[], "drawn" | "lost">(mark, "lost");
  await page.emulateMedia({ forcedColors: "none" });
  return lost;
}

/** Notes what is drawn now, or names what was noted and is not drawn any more. */
function mark(what: "drawn" | "lost"): string[] {
  const isClear = (color: string): boolean =>
    color === "transparent" || /^rgba\(.*, 0\)$|\/ 0\)$/.test(color);
  /** The color that an element stands on. */
  const ground = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!isClear(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  const isDrawn = (style: CSSStyleDeclaration, below: string): boolean =>
    (!isClear(style.backgroundColor) && style.backgroundColor !== below) ||
    style.backgroundImage !== "none" ||
    style.boxShadow !== "none" ||
    (style.borderStyle !== "none" && Number.parseFloat(style.borderWidth) > 0) ||
    (style.outlineStyle !== "none" && !isClear(style.outlineColor));
  const lost: string[] = [];
  const judge = (element: Element, pseudo: "" | "::before" | "::after"): void => {
    const style = getComputedStyle(element, pseudo || undefined);
    if (pseudo && style.content !== '""') return;
    if (Number.parseFloat(style.width) === 0 || Number.parseFloat(style.height) === 0) return;
    const name = `data-drawn${pseudo.replace("::", "-")}`;
    const drawn = isDrawn(style, ground(pseudo ? element : element.parentElement));
    if (what === "drawn") element.toggleAttribute(name, drawn);
    else if (element.hasAttribute(name) && !drawn) lost.push(`${element.outerHTML.slice(0, 120)}${pseudo}`);
  };
  for (const element of document.querySelectorAll("main *:not(svg, svg *, canvas)")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.matches("i:empty, input, progress")) judge(element, "");
    judge(element, "::before");
    judge(element, "::after");
  }
  return lost;
}

/** Which elements on paper hold more than is printed of them, because they cut it or would have to be scrolled. */
export const cutOnPaper = (page: Page): Promise<string[]> =>
  page.locator("main *").evaluateAll((all) =>
    all
      .filter((element) => {
        const style = getComputedStyle(element);
        return (
          element.checkVisibility() &&
          element.textContent !== "" &&
          !(element instanceof SVGElement) &&
          style.clipPath === "none" &&
          (style.overflowX !== "visible" || style.overflowY !== "visible") &&
          (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
