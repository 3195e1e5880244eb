/** The oldest browsers in which everything works; `browserslist` in package.json and the README say the same. */
export const OLDEST_BROWSERS = "Chrome or Edge 114, Firefox 125, Safari 17";

/** Where the root element says what the browser lacks; absent where it lacks nothing. */
export const LACKS = "data-lacks";

/** Under this name the window keeps it, since a page that breaks may lose its root element's attributes. */
export const LACKED = "lackedByBrowser";

/** What this browser lacks of what the pages need, as a list to be read; `null` where it lacks nothing. */
export function lackedHere(): string | null {
  const lacked: unknown = Reflect.get(window, LACKED);
  return typeof lacked === "string" ? lacked : null;
}
