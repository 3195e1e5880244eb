import { windowsArguments } from "./windows-argv.ts";

/**
 * What PowerShell makes of a command, for tests: as much of its language as commands here need. Anything else is
 * an error, so that a command cannot lean on what is not modelled.
 */

/** How a version hands words to a program: as one line of its own making, or each by itself. */
export const VERSIONS = ["5.1", "7.2", "7.3"] as const;
export type Version = (typeof VERSIONS)[number];

/** What a program is started with. */
export interface Started {
  program: string;
  args: string[];
  /** What it reads from its standard input; `null` where nothing is piped into it. */
  input: string | null;
}

const UTF8 = "& { $OutputEncoding = [Text.UTF8Encoding]::new($false); ";

interface Token {
  text: string;
  kind: "quoted" | "bare" | "pipe" | "comma" | "end";
}

/** `'…'`: it ends at a single quote that no other follows; the typographic ones are single quotes too. */
const QUOTED = /^['\u2018-\u201b]((?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*)['\u2018-\u201b]/;
/** A word without quotes: an option, or a name with dots. Other characters may mean something. */
const BARE = /^(?:--?[A-Za-z][\w-]*|[A-Za-z][\w./:-]*)(?=[\s,|]|$)/;

function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let rest = line;
  const take = (match: RegExpExecArray, kind: Token["kind"], text: string): void => {
    tokens.push({ text, kind });
    rest = rest.slice(match[0].length);
  };
  while (rest !== "") {
    const space = /^[ \t]+/.exec(rest);
    if (space) {
      rest = rest.slice(space[0].length);
      continue;
    }
    const end = /^\n+/.exec(rest);
    const quoted = QUOTED.exec(rest);
    const bare = BARE.exec(rest);
    const mark = /^[|,]/.exec(rest);
    if (end) take(end, "end", "");
    else if (quoted)
      take(quoted, "quoted", (quoted[1] ?? "").replaceAll(/(['\u2018-\u201b])['\u2018-\u201b]/g, "$1"));
    else if (bare) take(bare, "bare", bare[0]);
    else if (mark) take(mark, mark[0] === "|" ? "pipe" : "comma", mark[0]);
    else throw new Error(`PowerShell may take this for something else: ${rest}`);
  }
  return tokens;
}

/** The line of which Windows PowerShell makes a program's words: quotes around white space, and none escaped. */
const legacyLine = (args: readonly string[], version: Version): string =>
  args
    .filter((arg) => arg !== "")
    .map((arg) => {
      if (!hasUnquotedSpace(arg)) return arg;
      // Version 6 began to double the backslashes before the quote that it adds.
      const doubled = version === "5.1" ? "" : (/\\+$/.exec(arg)?.[0] ?? "");
      return `"${arg}${doubled}"`;
    })
    .join(" ");

function hasUnquotedSpace(arg: string): boolean {
  let quotes = 0;
  for (let at = 0; at < arg.length; at++) {
    const character = arg[at] ?? "";
    if (character === '"' && arg[at - 1] !== "\\") quotes += 1;
    else if (/\s/.test(character) && quotes % 2 === 0) return true;
  }
  return false;
}

/** What is piped: each text a line, in ASCII as the old version has it or in UTF-8. */
function inputOf(texts: readonly string[], version: Version, isUtf8: boolean): string {
  const text = texts.map((each) => `${each}\r\n`).join("");
  return version === "5.1" && !isUtf8 ? text.replaceAll(/[^\0-\x7f]/g, "?") : text;
}

/** The programs that are started by what is pasted, in order. */
export function powershellCommands(pasted: string, version: Version): Started[] {
  const isUtf8 = pasted.startsWith(UTF8) && pasted.endsWith(" }");
  const statements: Token[][] = [[]];
  for (const token of tokensOf(isUtf8 ? pasted.slice(UTF8.length, -2) : pasted)) {
    if (token.kind === "end") statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements.filter((tokens) => tokens.length > 0).map((tokens) => start(tokens, version, isUtf8));
}

function start(tokens: readonly Token[], version: Version, isUtf8: boolean): Started {
  const pipe = tokens.findIndex(({ kind }) => kind === "pipe");
  const texts = pipe < 0 ? null : tokens.slice(0, pipe);
  const isList = texts?.every(({ kind }, n) => kind === (n % 2 === 0 ? "quoted" : "comma")) ?? true;
  const [program, ...words] = tokens.slice(pipe + 1);
  if (!isList || program?.kind !== "bare" || words.some(({ kind }) => kind === "pipe" || kind === "comma"))
    throw new Error(`Not a list of texts and one program: ${tokens.map(({ text }) => text).join(" ")}`);
  const args = words.map(({ text }) => text);
  return {
    program: program.text,
    args: version === "7.3" ? args : windowsArguments(legacyLine(args, version)),
    input: texts
      ? inputOf(
          texts.filter(({ kind }) => kind === "quoted").map(({ text }) => text),
          version,
          isUtf8,
        )
      : null,
  };
}
