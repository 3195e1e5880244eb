import type { Command } from "./command.ts";

/** Quotes a text for a POSIX shell: nothing between single quotes means anything (POSIX.1 section 2.2.2). */
export const shellQuote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A command for a POSIX shell, one group of words a line. */
export const posixLine = (command: Command, plain: RegExp, separator: string): string =>
  command
    .map((words) => words.map((word) => (plain.test(word) ? word : shellQuote(word))).join(" "))
    .join(separator);
