import { LACKED, LACKS } from "./lacked";

/**
 * What the pages' scripts call and not every browser in use has: a path from the global object. The platform's
 * own popover is what sets the limit.
 */
export const NEEDED_APIS = [
  "EventSource",
  "AbortController",
  "ResizeObserver",
  "TextEncoder",
  "Promise.allSettled",
  "Object.fromEntries",
  "Object.hasOwn",
  "Array.prototype.at",
  "Array.prototype.flatMap",
  "Array.prototype.findLast",
  "Array.prototype.findLastIndex",
  "Array.prototype.toReversed",
  "Array.prototype.toSorted",
  "Array.prototype.toSpliced",
  "String.prototype.replaceAll",
  "HTMLElement.prototype.showPopover",
] as const;

/** What the style sheets cannot do without, as conditions of `CSS.supports`. */
export const NEEDED_STYLES = [
  "(container-type: inline-size)",
  "(color: color-mix(in srgb, red, blue))",
  "selector(:has(a))",
  "selector(:popover-open)",
] as const;

/**
 * An inline script that looks, before any other runs, whether the browser has what the pages need. It is text, and ECMAScript
 * 5, so that a browser which cannot even read the other scripts runs it.
 */
export const SUPPORT_SCRIPT = `(function(){var l=[],a=${JSON.stringify(NEEDED_APIS)},s=${JSON.stringify(NEEDED_STYLES)},i,j,o,p;
for(i=0;i<a.length;i++){o=window;p=a[i].split(".");for(j=0;j<p.length&&o!=null;j++)o=o[p[j]];if(o==null)l.push(a[i])}
for(i=0;i<s.length;i++)if(!(window.CSS&&CSS.supports&&CSS.supports(s[i])))l.push(s[i]);
if(l.length)document.documentElement.setAttribute(${JSON.stringify(LACKS)},window[${JSON.stringify(LACKED)}]=l.join(", "))})()`;
