import type { Header } from "../../http/message.ts";

const CREDENTIALS: ReadonlySet<string> = new Set(["cookie", "set-cookie", "authorization"]);

/** A run of letters that only a machine reads, with its middle left out; the ends are what one compares. */
const middleOut = (text: string): string =>
  text.length > 44 ? `${text.slice(0, 22)}…${text.slice(-6)}` : text;

/** A header's value with long credentials shortened, everything else as it came. */
export const shortened = (name: string, value: string): string =>
  CREDENTIALS.has(name.toLowerCase()) ? value.replaceAll(/[^\s;=/]{45,}/g, middleOut) : value;

const FOREMOST = ["host", "authorization", "cookie", "set-cookie", "www-authenticate", "content-type"];

/** Headers with those that a lesson is about first. The platform does not tell in which order they came. */
export function foremost(headers: readonly Header[]): Header[] {
  const rank = ([name]: Header): number => {
    const place = FOREMOST.indexOf(name.toLowerCase());
    return place < 0 ? FOREMOST.length : place;
  };
  return headers.toSorted((a, b) => rank(a) - rank(b));
}
