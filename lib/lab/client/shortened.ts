const CREDENTIALS: ReadonlySet<string> = new Set(["cookie", "set-cookie", "authorization"]);

/** A run of letters that only a machine reads, with its middle left out; the ends are what one compares. */
const middleOut = (text: string): string =>
  text.length > 44 ? `${text.slice(0, 22)}…${text.slice(-6)}` : text;

/** A header's value with long credentials shortened, everything else as it came. */
export const shortened = (name: string, value: string): string =>
  CREDENTIALS.has(name.toLowerCase()) ? value.replaceAll(/[^\s;=/]{45,}/g, middleOut) : value;
