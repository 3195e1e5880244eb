import { windowsArguments } from "./windows-argv.ts";

/**
 * What the prompt of cmd.exe makes of what is pasted into it, for tests: line by line, variables first, then quotes and
 * carets. Delayed expansion is off, as it is unless somebody asks for it.
 */

/** Expands `%NAME%` in one line: at the prompt, a name that is not set is left as it is, its first `%` too. */
function expandVariables(line: string, variables: Readonly<Record<string, string>>): string {
  let expanded = "";
  let at = 0;
  while (at < line.length) {
    const end = line[at] === "%" ? line.indexOf("%", at + 1) : -1;
    // `%NAME:a=b%` and `%NAME:~1,2%` are the value of NAME, changed.
    const [name = ""] = line.slice(at + 1, end < 0 ? at + 1 : end).split(":");
    const value = variables[name.toUpperCase()];
    if (end < 0 || value === undefined) {
      expanded += line[at];
      at += 1;
    } else {
      expanded += value;
      at = end + 1;
    }
  }
  return expanded;
}

/** The command lines that are started: what is behind the caret is no more than a character, and quotes stay. */
function commandLines(pasted: string): string[] {
  const lines = [""];
  let isQuoted = false;
  for (let at = 0; at < pasted.length; at++) {
    const character = pasted[at] ?? "";
    const add = (text: string): void => {
      lines[lines.length - 1] += text;
    };
    if (character === "\n") {
      lines.push("");
      isQuoted = false;
    } else if (character === '"') {
      isQuoted = !isQuoted;
      add(character);
    } else if (isQuoted) {
      add(character);
    } else if (character === "^") {
      // At a line's end it takes the end away, and the next line's first character is the one that is meant.
      at += pasted[at + 1] === "\n" ? 2 : 1;
      add(pasted[at] ?? "");
    } else if ("&|<>".includes(character)) {
      throw new Error(`cmd.exe would take ${character} for its own: ${pasted}`);
    } else {
      add(character);
    }
  }
  return lines.filter((line) => line.trim() !== "");
}

/** The words of each command that was pasted: its program's name first. */
export function cmdCommands(pasted: string, variables: Readonly<Record<string, string>> = {}): string[][] {
  const expanded = pasted
    .split("\n")
    .map((line) => expandVariables(line, variables))
    .join("\n")
    .replaceAll("\r", "");
  return commandLines(expanded).map((line) => {
    const name = /^\s*([\w.-]+)(?=\s|$)/.exec(line);
    if (!name) throw new Error(`No program's name begins this: ${line}`);
    return [name[1] ?? "", ...windowsArguments(line.slice(name[0].length))];
  });
}
