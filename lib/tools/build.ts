/**
 * Builds the app if the built one is older than its sources: `node lib/tools/build.ts [--force]`.
 * Sources are compared by content, so a checkout or a touch does not cost a build.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.mjs";

const stamp = join(root, ".next", "sources.sha256");

/** What the build reads. Tests, tools and generated files do not change it. */
const folders = ["app", "components", "lib", "public"];
const files = [
  "package-lock.json",
  "next.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "lib/tools/anchors.ts",
  "lib/tools/sources.ts",
];
const ignored = /\.generated\.json$|\.(?:test|contract)\.tsx?$|\.DS_Store$/;

const read = (path: string): Buffer | string => {
  try {
    return readFileSync(path);
  } catch {
    return "";
  }
};

/** A digest of everything that the build depends on. */
function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  const add = (path: string) => hash.update(`\0${path}\0`).update(read(join(root, path)));
  for (const path of files) add(path);
  const walk = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (path === "lib/tools") continue;
      if (entry.isDirectory()) walk(path);
      else if (!ignored.test(entry.name)) add(path);
    }
  };
  for (const folder of folders) if (statSync(join(root, folder), { throwIfNoEntry: false })) walk(folder);
  for (const name of Object.keys(process.env).toSorted())
    if (name.startsWith("NEXT_PUBLIC_")) hash.update(`\0${name}=${process.env[name]}`);
  return hash.digest("hex");
}

/** Builds unless the build is fresh. Returns whether there is a build that can be served. */
export async function build({ force = false } = {}): Promise<boolean> {
  const print = fingerprint();
  if (!force && String(read(stamp)) === print) return true;
  console.log("Building the app ...");
  rmSync(stamp, { force: true });
  const made =
    (await run("node", ["lib/tools/sources.ts"])).ok &&
    (await run("next", ["build"], { env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } })).ok;
  if (made) writeFileSync(stamp, print);
  return made;
}

if (import.meta.main) process.exitCode = (await build({ force: process.argv.includes("--force") })) ? 0 : 1;
