import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CurlCall } from "../testing/curl-reader.ts";
import { callsOf } from "../testing/shell-readers.ts";
import type { Shell } from "./index.ts";

const README = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
const LAB = "http://localhost:3000/api/labs/abc";
const VARIABLES = { B: "http://localhost:3000", L: LAB, TOKEN: "a.b.c" };

/** The first block in that language which asks a lab, line by line. */
function linesOf(language: string): string[] {
  const blocks = [...README.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))];
  const block = blocks.find(([, text = ""]) => text.includes("session/login"));
  return (block?.[1] ?? "").split("\n").filter((line) => line.includes("curl"));
}

/** What the lines of a block ask, where the variables are set. */
const READERS: Readonly<Record<Shell, () => CurlCall[][]>> = {
  posix: () =>
    linesOf("sh").flatMap((line) => {
      // What a variable is made of is asked too.
      const asked = /=\$\((curl [^|]*)\|/.exec(line)?.[1] ?? line;
      return callsOf("posix", asked, VARIABLES);
    }),
  cmd: () => linesOf("bat").flatMap((line) => callsOf("cmd", line, VARIABLES)),
  powershell: () =>
    linesOf("powershell").flatMap((line) => {
      const asked = /= \((.*) \| ConvertFrom-Json\)/.exec(line)?.[1] ?? line;
      // Within double quotes a variable is its value; bare, it is the beginning of a word.
      const written = asked.replace(/"([^"'$]*)\$TOKEN"/, "'$1a.b.c'").replace(/\$L(\/[\w/]+)/, `'${LAB}$1'`);
      return callsOf("powershell", written);
    }),
};

test.each(["cmd", "powershell"] as const)(
  "what the README shows for %s asks what it shows for others",
  (shell) => {
    const meant = READERS.posix().flat();
    const shown = READERS[shell]();
    expect(shown.flat().length).toBeGreaterThan(3);
    for (const call of shown.flat()) expect(meant).toContainEqual(call);
  },
);
