import { execFileSync } from "node:child_process";
import type { Shell } from "../shells/index.ts";
import { shellQuote } from "../shells/posix.ts";
import { cmdCommands } from "./cmd-prompt.ts";
import { type CurlCall, curlCall } from "./curl-reader.ts";
import { powershellCommands, VERSIONS } from "./powershell-prompt.ts";

/** A program as a shell starts it. */
export interface Run {
  args: string[];
  /** What its standard input holds; `null` where nothing is piped into it. */
  input: string | null;
}

/** Variables that a Windows machine has: a command must not be changed by them. */
const WINDOWS = { PATH: "C:\\Windows", USERNAME: "alice", OS: "Windows_NT" };

/** Each shell's own reading of what is pasted, in the versions that it has. A POSIX shell is run for real. */
const READINGS: Readonly<
  Record<Shell, (pasted: string, variables: Readonly<Record<string, string>>) => Run[][]>
> = {
  posix(pasted, variables) {
    const set = Object.entries(variables)
      .map(([name, value]) => `${name}=${shellQuote(value)}; `)
      .join("");
    // U+0001 alone ends a run.
    const script = `curl() { for word; do printf '%s\\0' "$word"; done; printf '\\001\\0'; }; ${set}${pasted}`;
    const words = execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0");
    const runs: Run[] = [];
    let args: string[] = [];
    for (const word of words.slice(0, -1)) {
      if (word !== "\u0001") args.push(word);
      else {
        runs.push({ args, input: null });
        args = [];
      }
    }
    return [runs];
  },
  cmd: (pasted, variables) => [
    cmdCommands(pasted, { ...WINDOWS, ...variables }).map(([program, ...args]) => {
      if (program !== "curl") throw new Error(`cmd.exe would start ${program}.`);
      return { args, input: null };
    }),
  ],
  powershell: (pasted) =>
    VERSIONS.map((version) =>
      powershellCommands(pasted, version).map(({ program, args, input }) => {
        // In Windows PowerShell `curl` is the alias of another command.
        if (program !== "curl.exe") throw new Error(`PowerShell would start ${program}.`);
        return { args, input };
      }),
    ),
};

/**
 * The runs of curl that come of what is pasted into a shell, one list for each of its versions. An argument may hold
 * anything but a null byte and U+0001 alone.
 */
export const runsOf = (
  shell: Shell,
  pasted: string,
  variables: Readonly<Record<string, string>> = {},
): Run[][] => READINGS[shell](pasted, variables);

/** The same, as the calls that curl makes of them. */
export const callsOf = (
  shell: Shell,
  pasted: string,
  variables: Readonly<Record<string, string>> = {},
): CurlCall[][] =>
  runsOf(shell, pasted, variables).map((runs) => runs.map(({ args, input }) => curlCall(args, input)));
