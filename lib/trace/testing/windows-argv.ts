/**
 * How a Windows program splits its command line into words, for tests. The rules are Microsoft's ("Parsing C command-line
 * arguments"): words end at spaces and tabs outside of quotes; backslashes mean themselves unless a quote follows them,
 * then two are one, and one that is left over makes the quote a character.
 */

/** What two quotes in a row mean inside quotes: the runtimes disagree, so a command must not contain them there. */
class AmbiguousQuotes extends Error {}

/** The words behind the program's name. */
export function windowsArguments(line: string): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < line.length) {
    while (line[at] === " " || line[at] === "\t") at += 1;
    if (at >= line.length) break;
    let word = "";
    let isQuoted = false;
    while (at < line.length && (isQuoted || (line[at] !== " " && line[at] !== "\t"))) {
      let backslashes = 0;
      while (line[at] === "\\") {
        backslashes += 1;
        at += 1;
      }
      if (line[at] !== '"') {
        word += "\\".repeat(backslashes);
        if (backslashes === 0) {
          word += line[at] ?? "";
          at += 1;
        }
        continue;
      }
      word += "\\".repeat(Math.floor(backslashes / 2));
      at += 1;
      if (backslashes % 2 === 1) word += '"';
      else if (isQuoted && line[at] === '"') throw new AmbiguousQuotes(line);
      else isQuoted = !isQuoted;
    }
    words.push(word);
  }
  return words;
}
