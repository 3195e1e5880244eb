import type { Command } from "./command.ts";

/** What means something to cmd.exe outside of its quotes. */
const SPECIAL = /[&|<>^()]/;

/**
 * Quotes a text for the prompt of cmd.exe, where two readers come one after the other. cmd.exe knows quotes but no
 * backslashes, and expands `%` even within quotes. The C runtime of the program then splits the line: to it `\"` is a
 * quote, and backslashes before a quote count double. So the two may disagree about what is quoted: outside of cmd's
 * quotes each special character takes a caret, and a `%` or a line break is always put outside. Carets do not keep a
 * variable from being expanded, but what follows its `%` then begins with a quote or a caret, and no variable is so named.
 */
export function cmdQuote(text: string): string {
  let written = "";
  /** Whether the program's quotes are open, and whether cmd.exe takes what comes for quoted. */
  let isOpen = false;
  let isQuoted = false;
  /** Whether what is next would begin a variable's name. */
  let isName = false;
  /** Backslashes that are not written yet: how many depends on what follows. */
  let backslashes = 0;
  const flush = (times: number): void => {
    written += "\\".repeat(backslashes * times);
    backslashes = 0;
  };
  const open = (): void => {
    if (isOpen) return;
    written += '"';
    isOpen = true;
    isQuoted = true;
  };
  const close = (): void => {
    if (!isOpen) return;
    flush(2);
    // cmd.exe must be outside of quotes behind each word.
    written += isQuoted ? '"' : '^"';
    isOpen = false;
    isQuoted = false;
  };
  for (const character of text) {
    if (character === "%" || character === "\n") {
      if (isQuoted) close();
      else flush(1);
      // A caret takes the line's end away; the empty line behind it is the line break that is meant.
      written += character === "%" ? "^%" : "^\n\n";
      isName = character === "%";
      continue;
    }
    open();
    if (character === "\\") {
      backslashes += 1;
    } else if (character === '"') {
      flush(2);
      written += '\\"';
      isQuoted = !isQuoted;
    } else {
      flush(1);
      written += !isQuoted && (isName || SPECIAL.test(character)) ? `^${character}` : character;
    }
    isName = false;
  }
  if (text === "") open();
  close();
  return written;
}

/** A command for the prompt of cmd.exe, in one line. */
export const cmdLine = (command: Command, plain: RegExp): string =>
  command.flatMap((words) => words.map((word) => (plain.test(word) ? word : cmdQuote(word)))).join(" ");
