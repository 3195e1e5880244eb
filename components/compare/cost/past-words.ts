import type { HeaderAnswer, SilentDrop } from "@/lib/compare/growth/past";
import { bytesShort } from "@/lib/core/figures";

/** What the server did with a cookie that is too large: it does not know. */
export const setWords = ({ status, bytes: size }: SilentDrop): string =>
  `the server answers ${status} and sets ${bytesShort(size)}`;

/** What the next request brought of it. */
export function keptWords({ kept, sent }: SilentDrop): string {
  switch (kept) {
    case "old":
      return `the next request still brings the old cookie, ${bytesShort(sent)}`;
    case "nothing":
      return "the next request brings no such cookie";
    case "new":
      return `the next request brings it: this browser stored ${bytesShort(sent)}`;
    case "other":
      return `the next request brings another cookie, ${bytesShort(sent)}`;
  }
}

/** Whether the browser stored what was set. */
export const droppedTitle = (drops: readonly SilentDrop[]): string =>
  drops.some(({ kept }) => kept === "new")
    ? "This browser stored it."
    : "The browser drops it, and says nothing.";

/** What became of a header that is too large for the platform. */
export function unreadWords({ status, exchange, bytes: size }: HeaderAnswer): string {
  if (status === null) return `${bytesShort(size)}: the connection is cut without an answer`;
  if (exchange === null)
    return `${bytesShort(size)}: the platform answers before any handler runs; nothing is recorded`;
  return `${bytesShort(size)}: it got as far as the handler`;
}
