import { cmdLine } from "./cmd.ts";
import { type Command, PLAIN_WORD } from "./command.ts";
import { posixLine } from "./posix.ts";
import { powershellLine } from "./powershell.ts";

/** The shells that a command is written for: those of macOS and Linux, and the two of Windows. */
export const SHELLS = ["posix", "cmd", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

/** How each is called where there is little room. */
export const SHELL_NAMES: Readonly<Record<Shell, string>> = {
  posix: "bash",
  cmd: "cmd",
  powershell: "PowerShell",
};

interface Writing {
  /** Words that need no quotes; {@link PLAIN_WORD} unless told otherwise. */
  plain?: RegExp;
  /** Whether a POSIX shell is given one line too. */
  oneLine?: boolean;
}

/** A curl command as it is pasted into that shell's prompt. */
export function commandLine(
  command: Command,
  shell: Shell,
  { plain = PLAIN_WORD, oneLine = false }: Writing = {},
): string {
  switch (shell) {
    case "posix":
      return posixLine(command, plain, oneLine ? " " : " \\\n  ");
    case "cmd":
      return cmdLine(command, plain);
    case "powershell":
      return powershellLine(command, plain);
  }
}

/** A command as each shell reads it. */
export const everyLine = (lineFor: (shell: Shell) => string): Record<Shell, string> => ({
  posix: lineFor("posix"),
  cmd: lineFor("cmd"),
  powershell: lineFor("powershell"),
});

/** The longest line that cmd.exe takes. */
const CMD_LIMIT = 8191;

/** Why that shell cannot be given a command, where it cannot. */
export type Obstacle = "too-long" | "carriage-return";

/** What keeps a command from being pasted into that shell; `null` where nothing does. */
export function obstacleOf(command: Command, shell: Shell): Obstacle | null {
  if (shell !== "cmd") return null;
  // cmd.exe drops each carriage return before it reads anything else.
  if (command.flat().some((word) => word.includes("\r"))) return "carriage-return";
  return cmdLine(command, PLAIN_WORD).length > CMD_LIMIT ? "too-long" : null;
}

/**
 * A JSON body with the same meaning in ASCII alone, and in one line. What a Windows program is handed as an argument, or
 * reads from a pipe, may pass through a code page that has no other letters. A body that is no JSON stays as it is.
 */
export function plainJson(body: string): string {
  try {
    JSON.parse(body);
  } catch {
    return body;
  }
  // In valid JSON, white space such as a line break is only between the tokens, and other letters only within texts.
  return body
    .replaceAll(/[\r\n\t]/g, " ")
    .replaceAll(/[^\0-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
