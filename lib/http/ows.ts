const SPACE = 0x20;
const TAB = 0x09;

const isOws = (unit: number): boolean => unit === SPACE || unit === TAB;

/**
 * Removes optional white space at both ends of a part of a header: spaces and tabs, and nothing else (RFC 9110 section
 * 5.6.3, RFC 6265bis section 5.6). `String.prototype.trim` also removes U+00A0 and more: with it, a cookie whose name
 * begins with the byte A0 passes for one that it is not.
 *
 * @example trimOws(" \ta b ") // "a b"
 */
export function trimOws(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isOws(text.charCodeAt(start))) start++;
  while (end > start && isOws(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The elements of a header that is a list with commas, in order; empty ones do not count (RFC 9110 section 5.6.1.2). */
export const listOf = (header: string): string[] => header.split(",").map(trimOws).filter(Boolean);
