/**
 * Installs the dependencies when what is installed differs from what package-lock.json says.
 * Runs before the install, on whatever Node the machine has: built-ins of Node 18 only.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { nodePackage, pinnedNode, root, run } from "./run.mjs";

/** @param {string} file */
const read = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8"));
  } catch {
    return null;
  }
};

/**
 * @param {string | string[] | undefined} wanted as in a package's `os`, `cpu` and `libc`
 * @param {string | undefined} ours
 */
const suits = (wanted, ours) => wanted === undefined || ours === undefined || [wanted].flat().includes(ours);

/** The C library of a Linux; elsewhere there is only one. */
function libc() {
  if (process.platform !== "linux") return undefined;
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return header.glibcVersionRuntime ? "glibc" : "musl";
}

/** Whether node_modules holds what the lock file asks for. npm notes what it installed, as the last thing it does. */
function isInstalled() {
  const wanted = read("package-lock.json")?.packages;
  const installed = read("node_modules/.package-lock.json")?.packages;
  if (!wanted || !installed) return false;
  const ours = libc();
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = installed[path];
    if (found) return found.version === entry.version;
    // Of the packages for one platform, ours must be there; npm leaves it out where Node is too old for it.
    const forUs =
      (entry.os || entry.cpu) &&
      suits(entry.os, process.platform) &&
      suits(entry.cpu, process.arch) &&
      suits(entry.libc, ours);
    return (entry.optional || entry.devOptional) && !forUs;
  });
}

/**
 * Runs npm: the one that runs us, where it does, on the Node that comes first on the path.
 *
 * @param {string[]} args
 * @param {string | undefined} path folder of a Node to run it on
 */
function npm(args, path) {
  const flags = ["--no-audit", "--no-fund", "--loglevel=error"];
  const cli = process.env.npm_execpath ?? "";
  return cli.endsWith("npm-cli.js")
    ? run("node", [cli, ...args, ...flags], { path })
    : run("npm", [...args, ...flags], { path });
}

/** Whether this Node is one that package.json asks for. */
function isRecent() {
  const [wanted = 0, wantedMinor = 0] =
    /[\d.]+/.exec(read("package.json").engines.node)?.[0].split(".").map(Number) ?? [];
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > wanted || (major === wanted && minor >= wantedMinor);
}

/** Makes node_modules match the lock file. Returns whether it does. */
export async function install() {
  if (!isInstalled()) {
    console.log("Installing the dependencies (once, about a minute) ...");
    // npm skips what is too new for the Node that it runs on. So on an old one the pinned Node comes first, by itself.
    const aside = mkdtempSync(join(tmpdir(), "node-"));
    let path;
    if (nodePackage && !isRecent()) {
      const version = read("package.json").optionalDependencies[nodePackage];
      await npm(["install", "--no-save", "--prefix", aside, `${nodePackage}@${version}`], undefined);
      path = pinnedNode(aside);
    }
    // `--include` because NODE_ENV=production would leave out what the build needs, and a user's settings the pinned Node.
    const { ok } = await npm(["ci", "--include=dev", "--include=optional"], path);
    rmSync(aside, { recursive: true, force: true });
    if (!ok) {
      console.error("The dependencies could not be installed. See npm's message above; then try again.");
      return false;
    }
  }
  linkNode();
  return true;
}

/** npm 10 does not link the command `node`, which is how npm's scripts find the pinned one. */
function linkNode() {
  const link = join(root, "node_modules", ".bin", "node");
  const folder = pinnedNode();
  if (folder && process.platform !== "win32" && !existsSync(link))
    symlinkSync(relative(dirname(link), join(folder, "node")), link);
}
