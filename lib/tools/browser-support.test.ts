import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { NEEDED_APIS, NEEDED_STYLES, SUPPORT_SCRIPT } from "../../components/site/browser-support.ts";
import { LACKS, OLDEST_BROWSERS } from "../../components/site/lacked.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** What the script says in a browser that lacks this interface, or supports all styles but this one; `undefined` for nothing. */
function said({ api, style }: { api?: string; style?: string } = {}): string | undefined {
  const attributes: Record<string, string> = {};
  const context = createContext({
    EventSource: () => undefined,
    AbortController: () => undefined,
    TextEncoder: () => undefined,
    ResizeObserver: () => undefined,
    HTMLElement: class {
      showPopover(): void {}
    },
    CSS: { supports: (condition: string) => condition !== style },
    document: {
      documentElement: {
        setAttribute(name: string, value: string): void {
          attributes[name] = value;
        },
      },
    },
  });
  if (api !== undefined) runInContext(`delete this.${api}`, context);
  runInContext(`var window = this; ${SUPPORT_SCRIPT}`, context);
  return attributes[LACKS];
}

test("a browser that has everything lacks nothing", () => {
  expect(said()).toBeUndefined();
});

test.each(NEEDED_APIS)("a browser without %s is told so", (api) => {
  expect(said({ api })).toBe(api);
});

test.each(NEEDED_STYLES)("a browser that does not know %s is told so", (style) => {
  expect(said({ style })).toBe(style);
});

test("the script can be read by a browser of any age", () => {
  expect(SUPPORT_SCRIPT).not.toMatch(/=>|`|\?\.|\?\?|\b(?:let|const|class|async)\b/);
});

test("the README and the build say the same oldest browsers", () => {
  expect(read("README.md")).toContain(OLDEST_BROWSERS);
  const { browserslist } = JSON.parse(read("package.json")) as { browserslist: string[] };
  expect(browserslist).toEqual(["chrome 114", "edge 114", "firefox 125", "safari 17"]);
  expect(OLDEST_BROWSERS).toBe("Chrome or Edge 114, Firefox 125, Safari 17");
});

/** What came to browsers after the oldest ones: the build does not bring it along. */
const TOO_NEW =
  /URL\.parse\(|Promise\.(?:withResolvers|try)\b|(?:Object|Map)\.groupBy\b|Array\.fromAsync\b|RegExp\.escape\b|AbortSignal\.any\b|Error\.isError\b|Math\.sumPrecise\b|Iterator\.from\b|\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|checkVisibility|toBase64|setFromBase64|moveBefore)\(|\bUint8Array\.from(?:Base64|Hex)\b|\bTemporal\.|Intl\.DurationFormat\b|\bawait using\b|\busing [a-z]+ =/;

/** Everything that the pages' scripts may consist of: the components, and what they import, and so on. */
function clientSources(): Map<string, string> {
  const sources = new Map<string, string>();
  const take = (path: string): void => {
    if (sources.has(path) || /\.test\.tsx?$/.test(path)) return;
    const text = read(path);
    sources.set(path, text);
    for (const [, name = ""] of text.matchAll(/^(?:import|export) (?!type )[^"]*?from "([^"]+)"/gm)) {
      const target = name.startsWith("@/")
        ? name.slice(2)
        : name.startsWith(".")
          ? join(dirname(path), name)
          : null;
      const found = target && [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find(isSource);
      if (found) take(found);
    }
  };
  for (const room of ["components", "lib/lessons/chapters"])
    for (const each of readdirSync(join(root, room), { recursive: true, encoding: "utf8" }))
      if (isSource(join(room, each))) take(join(room, each));
  for (const page of ["app/error.tsx", "app/global-error.tsx"]) take(page);
  return sources;
}

const isSource = (path: string): boolean =>
  /\.tsx?$/.test(path) && existsSync(join(root, path)) && statSync(join(root, path)).isFile();

test("no script of a page calls what the oldest browsers lack", () => {
  const sources = clientSources();
  expect([...sources.keys()].filter((path) => path.startsWith("lib/")).length).toBeGreaterThan(50);
  const tooNew = [...sources].flatMap(([path, text]) => {
    const [found] = TOO_NEW.exec(text) ?? [];
    return found === undefined ? [] : [`${path}: ${found}`];
  });
  expect(tooNew).toEqual([]);
});

test("what the script looks for is called somewhere", () => {
  const all = [...clientSources().values()].join("\n");
  const uncalled = NEEDED_APIS.filter((api) => {
    const name = api.split(".").at(-1) ?? "";
    return name !== "showPopover" && !new RegExp(`\\b${name}\\b`).test(all.replaceAll(`"${api}"`, ""));
  });
  expect(uncalled).toEqual([]);
});
