/**
 * Installs the dependencies when what is installed differs from what package-lock.json says.
 * Runs before the install, on whatever Node the machine has: built-ins of Node 18 only.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.mjs";

/** @param {string} file */
const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
  } catch {
    return null;
  }
};

/** Whether node_modules holds what the lock file asks for. npm notes what it installed, as the last thing it does. */
function isInstalled() {
  const wanted = packagesOf("package-lock.json");
  const installed = packagesOf("node_modules/.package-lock.json");
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === "") return true;
    const found = installed[path];
    // Packages for other platforms are in the lock file and not on the disk.
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

/** Makes node_modules match the lock file. Returns whether it does. */
export async function install() {
  if (isInstalled()) return true;
  console.log("Installing the dependencies (once, about a minute) ...");
  // `--include` because NODE_ENV=production would leave out what the build needs, and a user's settings the pinned Node.
  const flags = ["--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const { ok } = await run("npm", ["ci", ...flags]);
  if (!ok) console.error("The dependencies could not be installed. See npm's message above; then try again.");
  return ok;
}
