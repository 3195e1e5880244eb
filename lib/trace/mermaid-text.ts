import { plainLine } from "../http/text.ts";

/** Where a line is broken, and how long a text may be before its rest is left out, in characters. */
const LINE = 48;
const LONGEST = 240;

/**
 * All but what means nothing to Mermaid. A colon stays only before a space: where `style`, a colon and an entity code
 * stand in one line with no space after the colon, Mermaid takes the code for a colour and drops its semicolon.
 */
const SPECIAL = /:(?! )|[^A-Za-z0-9 .,:/=*~_()+?!'µ…-]/gu;

/** A character as Mermaid writes it (`#59;`); what no document may hold becomes the replacement character. */
function entity(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isLone = code >= 0xd800 && code <= 0xdfff;
  return `#${isLone || (code & 0xfffe) === 0xfffe ? 0xfffd : code};`;
}

/** Breaks a text between words. A word that is longer than a line stays whole. */
function broken(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > LINE) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/**
 * A text as it may stand in a Mermaid diagram, whatever it says: one line of source, long ones broken with `<br/>`,
 * control characters gone, and each character that means something to Mermaid as an entity code. Never empty.
 */
export const mermaidText = (...parts: readonly string[]): string =>
  parts
    .flatMap((part) => broken(plainLine(part, LONGEST)))
    .map((line) => line.replaceAll(SPECIAL, entity))
    .filter((line) => line !== "")
    .join("<br/>") || "-";
