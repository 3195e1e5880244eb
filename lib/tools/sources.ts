/**
 * Lists the source lines that the screen can show: `node lib/tools/sources.ts [--watch]`.
 *
 * A step of an exchange names the line that made it by an anchor, `at("room.what-happens")`. This writes
 * - `lib/trace/anchors.generated.json`: anchor -> `{ file, line }`, for the recorder;
 * - `lib/trace/code.generated.json`: file -> its lines -> `[class, text]` tokens, for the Code tab.
 * Classes: `k` keyword, `s` string, `n` number, `c` comment, `f` function, `t` type, empty for the rest.
 */
import { existsSync, globSync, readFileSync, renameSync, watch, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { createHighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import typescript from "shiki/langs/typescript.mjs";
import { type Anchors, anchorsIn } from "./anchors.ts";

type Token = [className: string, text: string];

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A theme whose colours are our class names: shiki resolves the scopes, we read the class back. */
const classes: Record<string, string[]> = {
  k: [
    "keyword",
    "storage",
    "constant.language",
    "variable.language",
    "keyword.operator.new",
    "keyword.operator.expression",
  ],
  "": ["keyword.operator", "storage.type.function.arrow", "punctuation", "meta.template.expression"],
  s: ["string", "punctuation.definition.string", "constant.character.escape"],
  n: ["constant.numeric"],
  c: ["comment", "punctuation.definition.comment"],
  f: ["entity.name.function", "support.function"],
  t: ["entity.name.type", "support.type", "support.class", "entity.other.inherited-class"],
};
const colourOf = (index: number): string => `#00000${index}`;
const theme = {
  name: "classes",
  type: "light" as const,
  fg: "#ffffff",
  bg: "#000000",
  settings: Object.values(classes).map((scope, index) => ({
    scope,
    settings: { foreground: colourOf(index) },
  })),
};
const classOf = new Map(Object.keys(classes).map((name, index) => [colourOf(index), name]));

const highlighter = await createHighlighterCore({
  themes: [theme],
  langs: [typescript],
  engine: createJavaScriptRegexEngine(),
});

/** The tokens of each line; neighbours of one class, and white space, are run together. */
function highlight(code: string): Token[][] {
  const { tokens } = highlighter.codeToTokens(code, { lang: "typescript", theme: "classes" });
  return tokens.map((line) => {
    const merged: Token[] = [];
    for (const { content, color } of line) {
      const last = merged.at(-1);
      const name = classOf.get(color?.toLowerCase() ?? "") ?? "";
      if (last && (last[0] === name || content.trim() === "")) last[1] += content;
      else merged.push([name, content]);
    }
    return merged;
  });
}

function writeIfChanged(path: string, value: unknown): void {
  const text = `${JSON.stringify(value)}\n`;
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  // Others may read it meanwhile: they see the old text or the new one, never a part.
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, text);
  renameSync(whole, file);
}

/** Reads all of lib and writes both files anew. */
function generate(): void {
  const files = globSync("lib/**/*.ts", { cwd: root })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => !/\.(test|contract)\.ts$/.test(file) && !file.startsWith("lib/tools/"))
    .toSorted();
  const anchors: Anchors = {};
  const code: Record<string, Token[][]> = {};
  for (const file of files) {
    const text = readFileSync(join(root, file), "utf8");
    if (anchorsIn(file, text, anchors) > 0) code[file] = highlight(text);
  }
  writeIfChanged("lib/trace/anchors.generated.json", anchors);
  writeIfChanged("lib/trace/code.generated.json", code);
}

if (process.argv.includes("--watch")) {
  let due: NodeJS.Timeout | undefined;
  watch(join(root, "lib"), { recursive: true }, (_event, name) => {
    if (!name?.endsWith(".ts")) return;
    clearTimeout(due);
    due = setTimeout(() => {
      try {
        generate();
      } catch (error) {
        console.error(String(error));
      }
    }, 100);
  });
} else {
  try {
    generate();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
