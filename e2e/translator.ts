import type { Page } from "@playwright/test";

/**
 * Does to a page what a browser's translator does: puts nested `<font>` elements in the place of each text with letters,
 * now and whenever a text appears. What is marked `translate="no"` it leaves alone.
 */
export const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const isLeft = (text: Text): boolean =>
      text.parentElement === null ||
      text.parentElement.closest("font, script, style, noscript, textarea, [translate='no']") !== null ||
      !/\p{L}/u.test(text.data);
    const replace = (text: Text): void => {
      if (isLeft(text)) return;
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    };
    const within = (root: Node): void => {
      if (root instanceof Text) return replace(root);
      const texts: Text[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      for (const text of texts) replace(text);
    };
    within(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes, target, type } of records) {
        if (type === "characterData") within(target);
        for (const node of addedNodes) within(node);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });

/** What React keeps for an element: only what is read here. */
interface Fiber {
  tag: number;
  child: Fiber | null;
  sibling: Fiber | null;
  stateNode: unknown;
  memoizedProps: unknown;
}

/**
 * Every element whose text is not what React last drew there: something old stayed, or something new is missing.
 * Also how many elements were looked at.
 */
export const staleTexts = (page: Page): Promise<{ stale: string[]; looked: number }> =>
  page.evaluate(() => {
    const HOST = new Set([5, 27]);
    const TEXT = 6;
    const HOISTED = 26;
    let looked = 0;
    const stale: string[] = [];
    const keyOf = (node: object, prefix: string) => Object.keys(node).find((key) => key.startsWith(prefix));
    const children = (fiber: Fiber): Fiber[] => {
      const all: Fiber[] = [];
      for (let at = fiber.child; at !== null; at = at.sibling) all.push(at);
      return all;
    };
    /** The text of a part of the page, as React knows it; `null` where it does not know it itself. */
    const drawn = (fiber: Fiber): string | null => {
      if (fiber.tag === TEXT) return String(fiber.memoizedProps);
      // A title is put into the head, wherever it is written.
      if (fiber.tag === HOISTED) return "";
      const props = fiber.memoizedProps as Record<string, unknown> | null;
      const isHost = HOST.has(fiber.tag);
      if (isHost && props?.dangerouslySetInnerHTML !== undefined) return null;
      if (
        isHost &&
        fiber.stateNode instanceof HTMLElement &&
        fiber.stateNode.matches("noscript, script, style")
      )
        return null;
      if (isHost && fiber.child === null) {
        const { children: only } = props ?? {};
        return typeof only === "string" || typeof only === "number" ? String(only) : "";
      }
      if (
        isHost &&
        fiber.stateNode instanceof HTMLElement &&
        fiber.stateNode.matches("noscript, script, style")
      )
        return null;
      const before = stale.length;
      const parts = children(fiber).map(drawn);
      const text = parts.includes(null) ? null : parts.join("");
      // What is wrong within is told there.
      if (isHost && text !== null && fiber.stateNode instanceof HTMLElement && stale.length === before) {
        looked += 1;
        const { textContent } = fiber.stateNode;
        if (textContent !== text) stale.push(`${fiber.stateNode.outerHTML.slice(0, 300)} for "${text}"`);
      }
      return text;
    };
    const main = document.querySelector("main");
    if (main === null) throw new Error("The page has no main element.");
    const key = keyOf(main, "__reactFiber$");
    // The fiber that an element holds may be the one before the last: the root's is always the last.
    let top = (main as unknown as Record<string, Fiber & { return: Fiber | null }>)[key ?? ""];
    while (top?.return) top = top.return as typeof top;
    const root = top?.stateNode as { current: Fiber } | undefined;
    if (root === undefined) throw new Error("React has not hydrated the page.");
    drawn(root.current);
    return { stale, looked };
  });

/** Code that a translator would translate: what is marked up as code, and what looks like it in the type of code. */
export const translatableCode = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent ?? "";
      if (parent === null || !/\p{L}/u.test(text) || parent.closest("script, style, noscript") !== null)
        continue;
      const isCode = parent.closest("code, pre, kbd, samp") !== null;
      if (isCode && parent.closest("[translate='no']") === null)
        found.add(`${parent.tagName.toLowerCase()}.${parent.className}: ${text.slice(0, 40)}`);
    }
    return [...found];
  });
