import type { Command } from "./command.ts";

/** PowerShell takes the typographic single quotes for the plain one. */
const SINGLE_QUOTES = /['\u2018-\u201b]/g;

/** Quotes a text for PowerShell: between single quotes nothing means anything but they themselves, doubled. */
const powershellQuote = (text: string): string => `'${text.replaceAll(SINGLE_QUOTES, "$&$&")}'`;

/**
 * Whether PowerShell's versions hand a word to a program differently. Windows PowerShell 5.1 puts quotes around a word
 * with white space and leaves those inside it alone: `{"a":1}` arrives as `{a:1}`, a last backslash takes the quote
 * behind it along, and an empty word is dropped. PowerShell 7.3 and newer hand over each word as it is, and with it the
 * backslash that would have saved a quote from the old one. No spelling suits both.
 */
const isDivisive = (word: string): boolean =>
  word === "" || word.includes('"') || (word.endsWith("\\") && /[^\x21-\x7e]/.test(word));

/** What a program reads from its standard input, and the words that are left. Both versions do the same with these. */
interface Piped {
  input: readonly string[];
  words: readonly string[];
}

/** The body read from standard input, where it is all that is divisive. curl drops the line breaks of what it reads so. */
function pipedBody(words: readonly string[]): Piped | null {
  const at = words.findIndex(isDivisive);
  const body = words[at] ?? "";
  const isAlone = words[at - 1] === "-d" && !words.slice(at + 1).some(isDivisive);
  return isAlone && body !== "" && !/[\r\n]/.test(body)
    ? { input: [body], words: words.with(at, "@-") }
    : null;
}

/** What curl's configuration calls the options that take a text from outside. */
const OPTIONS: ReadonlyMap<string, string> = new Map([
  ["-d", "data"],
  ["--data-raw", "data-raw"],
  ["-H", "header"],
  ["-b", "cookie"],
]);

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\v": "\\v",
};

const setting = (name: string, value: string): string =>
  `${name} = "${value.replaceAll(/["\\\n\r\t\v]/g, (character) => ESCAPES[character] ?? "")}"`;

/** All that is divisive as a configuration, read from standard input (`man curl`, `--config`). */
function pipedConfiguration(words: readonly string[]): Piped {
  const input: string[] = [];
  const left: string[] = [];
  for (const word of words) {
    if (!isDivisive(word)) {
      left.push(word);
      continue;
    }
    const option = OPTIONS.get(left.at(-1) ?? "");
    if (option !== undefined) left.pop();
    input.push(setting(option ?? "url", word));
  }
  return { input, words: [...left, "-K", "-"] };
}

/**
 * A curl command for PowerShell, in one line. `curl` alone is another command in Windows PowerShell, so it is `curl.exe`.
 * A word that the versions would hand over differently goes through standard input.
 */
export function powershellLine(command: Command, plain: RegExp): string {
  const [program = "", ...words] = command.flat();
  const run = (rest: readonly string[]): string =>
    [`${program}.exe`, ...rest.map((word) => (plain.test(word) ? word : powershellQuote(word)))].join(" ");
  if (!words.some(isDivisive)) return run(words);
  const piped = pipedBody(words) ?? pipedConfiguration(words);
  const line = `${piped.input.map(powershellQuote).join(", ")} | ${run(piped.words)}`;
  // Windows PowerShell pipes ASCII unless it is told otherwise; told so within braces, only this command is meant.
  return /[^\0-\x7f]/.test(piped.input.join(""))
    ? `& { $OutputEncoding = [Text.UTF8Encoding]::new($false); ${line} }`
    : line;
}
