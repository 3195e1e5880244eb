import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

interface Offence {
  file: string;
  code: string;
  message: string;
}

const imports = (path: string) => `import { thing } from "${path}";\nexport const used = thing;\n`;
const importsType = (path: string) => `import type { Thing } from "${path}";\nexport type Used = Thing;\n`;

/** What must be turned down: a file, its text, and words of the message that names the right door. */
const offences: Offence[] = [
  ["lib/core/a.ts", imports("../http/cookies.ts"), "lib/core may import nothing"],
  ["lib/http/a.ts", imports("../trace/at.ts"), "lib/http may import core."],
  ["lib/trace/a.ts", imports("../store/session-store.ts"), "lib/trace may import core, http."],
  ["lib/store/a.ts", imports("../auth/models.ts"), "lib/store may import core, trace."],
  ["lib/auth/a.ts", imports("../store/memory.ts"), "typed by its interface lib/store/*-store.ts"],
  ["lib/auth/b.ts", imports("../lab/settings.ts"), "let lib/server connect the two"],
  ["lib/auth/deep/c.ts", imports("../../store/sqlite.ts"), "lib/server picks the one that runs"],
  ["lib/lab/a.ts", imports("../live/journal.ts"), "Take a Journal as an argument"],
  ["lib/live/a.ts", imports("../auth/models.ts"), "lib/live may import core, trace, lab."],
  ["lib/stage/a.ts", imports("../lab/settings.ts"), "lib/stage may import core, http, trace."],
  ["lib/stage/b.ts", imports("node:crypto"), "lib/stage draws in the browser too"],
  ["lib/lessons/a.ts", imports("../stage/scene.ts"), "lib/lessons may import core, trace, lab, auth."],
  ["lib/compare/a.ts", imports("../server/container.ts"), "lib/server puts the rooms together"],
  ["lib/attacks/a.ts", imports("../classroom/room.ts"), "lib/attacks may import core, trace, auth, lab."],
  [
    "lib/services/a.ts",
    imports("../store/memory.ts"),
    "lib/services may import core, http, trace, auth, lab.",
  ],
  ["lib/classroom/a.ts", imports("../tools/walls.ts"), "lib/tools serves development only"],
  ["lib/server/a.ts", imports("../tools/walls.ts"), "lib/tools serves development only"],
  ["lib/server/b.ts", imports("next/headers"), "lib knows no framework"],
  ["lib/core/b.ts", imports("react"), "lib knows no framework"],
  ["lib/core/c.ts", imports("@/lib/core/ids"), "relative and end in .ts"],
  ["lib/core/d.ts", imports("./ids"), "imports end in .ts"],
  ["lib/core/e.ts", imports("../../components/ui/button.tsx"), "Arrows point one way"],
  ["lib/core/f.ts", `export const later = () => import("../http/cookies.ts");\n`, "may import nothing"],
  ["lib/core/g.ts", `export * from "../http/cookies.ts";\n`, "may import nothing"],
  ["lib/core/h.ts", importsType("../http/cookies.ts"), "may import nothing"],
  ["lib/lab/b.ts", imports("jose"), "Sign and verify through lib/auth"],
  ["lib/lab/c.ts", imports("iron-session"), "Seal and open through lib/auth"],
  ["lib/auth/d.ts", imports("../attacks/vulnerable/none.ts"), "The broken verifiers are for lib/attacks"],
  ["lib/auth/e.test.ts", imports("../server/container.ts"), "lib/server puts the rooms together"],
  ["lib/glossary.ts", imports("./core/ids.ts"), "imports no room"],
  [
    "lib/auth/f.ts",
    "export const secret = process.env.APP_SECRET;\n",
    "Only lib/server reads the environment",
  ],
  ["lib/auth/g.ts", imports("node:process"), "Only lib/server reads the environment"],
  [
    "lib/lab/d.ts",
    "export const all = Object.keys(globalThis);\n",
    "Only lib/server keeps state on globalThis",
  ],
  ["lib/auth/h.ts", "export const now = Date.now();\n", "Time is an argument"],
  ["lib/lab/e.ts", "export const luck = Math.random();\n", "Luck is an argument"],
  ["components/lab/a.tsx", imports("@/lib/lab/keys.server.ts"), "a *.server file stays behind lib/server"],
  ["components/lab/b.tsx", imports("@/lib/server/container"), "from pages in app, which call lib/server"],
  ["components/lab/c.tsx", imports("../../lib/store/memory.ts"), "from pages in app, which call lib/server"],
  ["components/lab/d.tsx", imports("@/app/fonts"), "Arrows point one way"],
  ["components/lab/e.tsx", imports("node:fs"), "works on the server only"],
  ["components/lab/f.tsx", "export const x = process.env.PORT;\n", "Only lib/server reads the environment"],
  ["app/page.tsx", imports("@/lib/auth/models.ts"), "Routes only call lib/server and render components"],
  ["app/api/a/route.ts", imports("../../../lib/store/memory.ts"), "Routes only call lib/server"],
  ["app/b.ts", imports("iron-session"), "call lib/server"],
  ["proxy.ts", imports("./lib/auth/models.ts"), "The proxy only sets headers"],
  ["instrumentation.ts", imports("./lib/live/journal.ts"), "Routes only call lib/server"],
  ["e2e/a.spec.ts", imports("../components/ui/button.tsx"), "Journeys see what a visitor sees"],
].map(([file = "", code = "", message = ""]) => ({ file, code, message }));

/** What must pass: the right doors. */
const welcome: Record<string, string> = {
  "lib/http/ok.ts": imports("../core/bytes.ts"),
  "lib/http/deep/ok.ts": imports("../../core/bytes.ts"),
  "lib/store/ok.ts": imports("./session-store.ts"),
  "lib/auth/ok.ts": imports("../store/session-store.ts"),
  "lib/auth/ok-jose.ts": imports("jose"),
  "lib/lab/ok.ts": imports("../store/lab-store.ts"),
  "lib/auth/ok.test.ts": imports("../store/memory.ts"),
  "lib/attacks/ok.ts": imports("./vulnerable/none.ts"),
  "lib/server/ok.ts": imports("../store/sqlite.ts"),
  "lib/server/ok-environment.ts": "export const port = process.env.PORT ?? Object.keys(globalThis);\n",
  "lib/server/ok-vulnerable.ts": imports("../attacks/vulnerable/none.ts"),
  "lib/core/ok.ts": "export const now = () => Date.now();\n",
  "components/stage/ok.tsx": imports("@/lib/stage/scene"),
  "components/lab/ok.tsx": importsType("@/lib/server/snapshot"),
  "app/ok.tsx":
    imports("@/lib/server/container") + importsType("@/lib/lab/settings").replaceAll("sed", "sedType"),
  "app/ok-component.tsx": imports("@/components/stage/stage"),
  "e2e/ok.spec.ts": imports("../lib/glossary.ts"),
};

const rules = ["no-restricted-imports", "no-restricted-globals", "no-restricted-properties"];

let house: string;
let found: { file: string; said: string }[];

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "walls-"));
  const config = pathToFileURL(join(root, "oxlint.config.ts")).href;
  const files: Record<string, string> = {
    // The real configuration, without the rules that need types: these files import what does not exist.
    "oxlint.config.ts": `import real from "${config}";\nexport default { ...real, options: {} };\n`,
    "package.json": `{"type":"module"}`,
    ...welcome,
    ...Object.fromEntries(offences.map(({ file, code }) => [file, code])),
  };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), text);
  }
  const output = await new Promise<string>((done) => {
    const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
    execFile(process.execPath, [oxlint, "--format=json", "."], { cwd: house }, (_error, stdout) =>
      done(stdout),
    );
  });
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: { code: string; filename: string; message: string; help?: string }[];
  };
  found = diagnostics
    .filter(({ code }) => rules.some((rule) => code.includes(rule)))
    .map(({ filename, message, help }) => ({
      file: filename.replaceAll("\\", "/"),
      said: `${message} ${help ?? ""}`,
    }));
});

afterAll(() => rm(house, { recursive: true, force: true }));

test.each(offences)("$file is turned down: $message", ({ file, message }) => {
  const said = found.filter((one) => one.file === file).map((one) => one.said);
  expect(said.join("\n")).toContain(message);
});

test.each(Object.keys(welcome))("%s is welcome", (file) => {
  expect(found.filter((one) => one.file === file)).toEqual([]);
});
