import { AWAKE_EVENT, HYDRATES_EVENT } from "./waking";

/**
 * Lets React change a page whose text a translator has replaced.
 *
 * A browser's translator puts `<font>` elements in the place of text nodes. React keeps the nodes that it made: it then
 * removes one that is not there, inserts beside one that is not there, or writes into one that nobody sees, and the
 * page breaks or says what is not true any more. Here it is remembered which element stands for which text. What React
 * does to the text is done to that element, and a text that changes comes back itself, for the translator to translate anew.
 *
 * It runs as an inline script, as text  : it may name nothing outside of itself.
 */
function surviveTranslation(awakeEvent: string, hydratesEvent: string): void {
  /** The element that was put in the place of a text. */
  const standIns = new WeakMap<Node, Element>();
  const taken = new WeakSet<Element>();
  /** The texts that were translated before React looked at them. */
  let early: Text[] = [];
  let isAwake = false;

  const isStandIn = (node: Node | null | undefined): node is Element =>
    node instanceof Element && node.tagName === "FONT" && !taken.has(node);

  const note = (records: readonly MutationRecord[]): void => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
      for (const text of removedNodes) {
        if (!(text instanceof Text) || text.isConnected) continue;
        // Replaced in one go, or the element was put before or behind the text first.
        const font = [...addedNodes, previousSibling, nextSibling].find(isStandIn);
        if (font === undefined) continue;
        taken.add(font);
        standIns.set(text, font);
        if (!isAwake) early.push(text);
      }
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(document, { childList: true, subtree: true });

  /** What is in the parent in the place of a node that React knows: the node, or what stands for it. */
  const inPlaceOf = (node: Node, parent: Node): Node | null => {
    if (node.parentNode === parent) return node;
    note(observer.takeRecords());
    const font = standIns.get(node);
    if (font?.parentNode === parent) return font;
    // The translator may have moved the text itself into its element.
    let at = node.parentNode;
    while (at !== null && at.parentNode !== parent) at = at.parentNode;
    return at !== null && at instanceof Element && at.tagName === "FONT" ? at : null;
  };

  const putBack = (text: Node): void => {
    standIns.get(text)?.replaceWith(text);
    standIns.delete(text);
  };

  // React compares the page with what the server drew, and would draw all of it anew.
  document.documentElement.addEventListener(hydratesEvent, () => {
    note(observer.takeRecords());
    for (const text of early) putBack(text);
    early = [];
  });
  document.documentElement.addEventListener(awakeEvent, () => {
    isAwake = true;
    early = [];
  });

  /** A text that goes elsewhere, or comes again, leaves nothing behind where it was. */
  const comes = (node: Node): void => {
    if (!(node instanceof Text) || node.isConnected) return;
    note(observer.takeRecords());
    standIns.get(node)?.remove();
    standIns.delete(node);
  };

  const { removeChild, insertBefore, appendChild } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    const there = inPlaceOf(child, this);
    // Without one there, the platform's own error tells.
    removeChild.call(this, there ?? child);
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, added: T, before: Node | null): T {
    comes(added);
    insertBefore.call(this, added, before && (inPlaceOf(before, this) ?? before));
    return added;
  };
  Node.prototype.appendChild = function <T extends Node>(this: Node, added: T): T {
    comes(added);
    appendChild.call(this, added);
    return added;
  };

  const value = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue");
  Object.defineProperty(Node.prototype, "nodeValue", {
    ...value,
    set(this: Node, text: string | null) {
      if (!this.isConnected && this instanceof Text) {
        note(observer.takeRecords());
        putBack(this);
      }
      value?.set?.call(this, text);
    },
  });
}

/** The script, as the page runs it. */
export const TRANSLATED_SCRIPT = `(${String(surviveTranslation)})(${JSON.stringify(AWAKE_EVENT)},${JSON.stringify(HYDRATES_EVENT)})`;
